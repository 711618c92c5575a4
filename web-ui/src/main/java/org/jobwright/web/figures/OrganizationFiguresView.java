package org.jobwright.web.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.outcomes.OutcomeService;
import org.jobwright.services.outcomes.ToldOutcome;
import org.jobwright.services.outcomes.survey.SurveyFiguresService;
import org.jobwright.web.shell.FiguresTable;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The figures of all postings of an organization that the reader may count. */
@Route(value = "organization/:organization/figures", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/insights.css")
@PermitAll
public class OrganizationFiguresView extends WorkspaceView implements BeforeEnterObserver {

    private final FiguresQueries queries;
    private final OrganizationQueries organizations;
    private final OutcomeService outcomes;
    private final SurveyFiguresService surveys;

    @Inject
    public OrganizationFiguresView(
            FiguresQueries queries,
            OrganizationQueries organizations,
            OutcomeService outcomes,
            SurveyFiguresService surveys) {
        this.queries = queries;
        this.organizations = organizations;
        this.outcomes = outcomes;
        this.surveys = surveys;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization organization = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        FiguresPeriod period = FiguresAddress.period(event.getLocation().getQueryParameters());
        String address = "/app/organization/" + organization.slug();
        removeAll();
        Anchor back = new Anchor(address, organization.displayName());
        back.addClassName("jw-back");
        add(
                back,
                heading(text("figures.title"), new Anchor(address + "/links", text("figures.links.title"))),
                sub(text("figures.organization.sub")));
        new FiguresSections(texts, formats)
                .of(
                        queries.ofOrganization(organization.id(), period),
                        period,
                        address + "/figures",
                        "/organizations/" + organization.slug() + "/figures.csv")
                .forEach(this::add);
        add(new SurveySection(surveys, organization, texts));
        if (organization.role().mayRecruit()) {
            List<ToldOutcome> told = outcomes.told(organization.id());
            if (!told.isEmpty()) {
                add(new Section(new H2(text("figures.outcomes")), table(told)));
            }
        }
    }

    private FiguresTable table(List<ToldOutcome> told) {
        return new FiguresTable(
                text("figures.outcomes.caption"),
                Stream.of("opening", "outcome", "through", "words", "told")
                        .map(column -> text("figures.column." + column))
                        .toList(),
                told.stream()
                        .map(one -> List.of(
                                words(one.posting()),
                                words(texts.of(one.answer())),
                                words(one.through() == null ? "" : texts.of(one.through())),
                                words(one.reason()),
                                words(formats.date(one.at()))))
                        .toList());
    }

    private static Component words(String words) {
        Div cell = new Div(words);
        cell.getElement().setAttribute("dir", "auto");
        return cell;
    }
}
