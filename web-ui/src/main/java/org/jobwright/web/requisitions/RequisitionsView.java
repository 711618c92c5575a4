package org.jobwright.web.requisitions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.requisitions.RequisitionQueries;
import org.jobwright.services.requisitions.RequisitionSummary;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Permission to hire: what waits for the reader first, then all that they read. */
@Route(value = "requisitions", layout = WorkspaceLayout.class)
@PermitAll
public class RequisitionsView extends WorkspaceView implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final RequisitionQueries queries;
    private final OrganizationQueries organizations;
    private final RequisitionLabels labels = new RequisitionLabels(texts, formats);

    @Inject
    public RequisitionsView(RequisitionQueries queries, OrganizationQueries organizations) {
        this.queries = queries;
        this.organizations = organizations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<MyOrganization> mine = organizations.mine();
        List<MyOrganization> using =
                mine.stream().filter(MyOrganization::usesRequisitions).toList();
        add(heading(text("requisitions.title")));
        if (using.isEmpty()) {
            add(sub(text("requisitions.what")), switchedOff(mine));
            return;
        }
        boolean several = using.size() > 1;
        List<RequisitionSummary> waiting = queries.waiting();
        Page<RequisitionSummary> others = queries.others(new PageRequest(1, PAGE));
        boolean mayAsk = using.stream().anyMatch(one -> mayAsk(one.role()));
        if (waiting.isEmpty() && others.items().isEmpty()) {
            add(
                    sub(text("requisitions.what")),
                    mayAsk ? newRequest() : new Paragraph(text("requisitions.none.reader")));
            return;
        }
        add(sub(text("requisitions.sub", waiting.size())));
        if (mayAsk) {
            add(newRequest());
        }
        if (!waiting.isEmpty()) {
            add(section("requisitions.waiting", rows(waiting, several)));
        }
        if (!others.items().isEmpty()) {
            Div list = new Div(rows(others.items(), several));
            add(section(waiting.isEmpty() ? "requisitions.all" : "requisitions.others", list));
            more(list, others, several);
        }
        add(new ListDownload("/requisitions.csv", texts).below());
    }

    static boolean mayAsk(OrganizationRole role) {
        return role.mayRecruit() || role == OrganizationRole.HIRING_MANAGER;
    }

    private Div switchedOff(List<MyOrganization> mine) {
        Div panel = new Div(new Paragraph(text("requisitions.off")));
        mine.stream()
                .filter(one ->
                        one.role() == OrganizationRole.OWNER && one.status().isPublic())
                .findFirst()
                .ifPresent(one -> {
                    Anchor settings = new Anchor("/app/organization/" + one.slug(), text("requisitions.off.settings"));
                    settings.addClassNames("jw-button", "jw-button--primary");
                    panel.add(settings);
                });
        panel.addClassNames("jw-panel", "jw-stack");
        return panel;
    }

    private Div newRequest() {
        Anchor ask = new Anchor("/app/requisitions/new", text("requisitions.new"));
        ask.addClassNames("jw-button", "jw-button--primary");
        Div actions = new Div(ask);
        actions.addClassName("jw-actions");
        return actions;
    }

    private Section section(String title, Div list) {
        Section section = new Section(new H2(text(title)), list);
        section.addClassNames("jw-panel", "jw-stack");
        return section;
    }

    private Div rows(List<RequisitionSummary> some, boolean several) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        some.forEach(one -> list.add(row(one, several)));
        return new Div(list);
    }

    private ListItem row(RequisitionSummary one, boolean several) {
        Anchor title = new Anchor("/app/requisitions/" + one.reference(), one.title());
        title.addClassName("jw-todayname");
        Span about = new Span(text(
                "requisitions.row",
                one.reference().value(),
                one.requester(),
                formats.date(one.changedAt()),
                several ? 1 : 0,
                one.organization()));
        about.addClassName("jw-soft");
        ListItem row = new ListItem(new Div(title, about), labels.badge(one.state()));
        row.addClassName("jw-apart");
        return row;
    }

    /** The next page below, as long as there is one. */
    private void more(Div list, Page<RequisitionSummary> page, boolean several) {
        if (page.number() < page.pages()) {
            Button more = new Button(text("requisitions.more"));
            more.setDisableOnClick(true);
            more.addClickListener(click -> {
                Page<RequisitionSummary> next = queries.others(new PageRequest(page.number() + 1, PAGE));
                list.remove(more);
                list.add(rows(next.items(), several));
                more(list, next, several);
            });
            list.add(more);
        }
    }
}
