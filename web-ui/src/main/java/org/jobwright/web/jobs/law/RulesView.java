package org.jobwright.web.jobs.law;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.services.jobs.law.PostingRuleQueries;
import org.jobwright.services.jobs.law.PostingRuleService;
import org.jobwright.services.jobs.law.PostingRuleState;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The laws about adverts against which submissions are checked; each links to its page. */
@Route(value = "admin/rules", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class RulesView extends WorkspaceView implements AfterNavigationObserver {

    private static final String WORDS = "q";

    private final PostingRuleQueries queries;
    private final RuleWords words = new RuleWords(texts, formats);
    private final TextField search = new TextField();
    private final Paragraph count = sub("");
    private final Paragraph none = new Paragraph(text("jobs.rules.none"));
    private final Checkbox pausing = new Checkbox(text("jobs.rules.pausing"));
    private final Checkbox refusing = new Checkbox(text("jobs.rules.refusing"));
    private final FoldingGrid<PostingRuleState> grid = new FoldingGrid<>();

    @Inject
    public RulesView(PostingRuleQueries queries, PostingRuleService service) {
        this.queries = queries;
        pausing.setHelperText(text("jobs.rules.pausing.about"));
        pausing.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                service.pauseIllegal(change.getValue());
                Toast.show(text(change.getValue() ? "jobs.rules.pausing.on" : "jobs.rules.pausing.off"));
            }
        });
        refusing.setHelperText(text("jobs.rules.refusing.about"));
        refusing.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                service.refuseWhileAnswersOwed(change.getValue());
                Toast.show(text(change.getValue() ? "jobs.rules.refusing.on" : "jobs.rules.refusing.off"));
            }
        });
        search.setLabel(text("jobs.rules.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(RulesView.class, QueryParameters.of(WORDS, change.getValue()));
            }
        });
        Div filters = new Div(search);
        filters.addClassName("jw-filters-row");
        none.addClassName("jw-empty");
        columns();
        Div setting = new Div(pausing, refusing);
        setting.addClassNames("jw-panel", "jw-stack");
        add(heading(text("jobs.rules.title")), count, filters, none, grid, setting);
    }

    private void columns() {
        grid.addComponentColumn(this::rule)
                .setHeader(text("jobs.rules.rule"))
                .setWidth("20rem")
                .setFlexGrow(3);
        grid.addColumn(state -> words.place(state.rule()))
                .setHeader(text("jobs.rules.place"))
                .setWidth("11rem");
        grid.addColumn(state -> words.dates(state.rule()))
                .setHeader(text("jobs.rules.dates"))
                .setWidth("13rem");
        grid.addColumn(words::severity).setHeader(text("jobs.rules.severity")).setWidth("8rem");
        grid.addColumn(words::confidence)
                .setHeader(text("jobs.rules.confidence"))
                .setWidth("10rem");
    }

    private Component rule(PostingRuleState state) {
        PostingRule rule = state.rule();
        RouterLink name = new RouterLink(rule.name(), RuleView.class, rule.id());
        name.addClassName("jw-rowlink");
        Span citation = new Span(rule.citation());
        citation.addClassNames("jw-soft", "jw-rowbelow");
        Div cell = new Div(name, citation);
        cell.add(FoldingGrid.folded(new Span(words.place(rule) + ", " + words.severity(state))));
        if (!rule.enabled() || state.waiting() != null) {
            cell.add(new Div(text(state.waiting() != null ? "jobs.rules.waiting" : "jobs.rules.off")));
        }
        return cell;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse(""));
        pausing.setValue(queries.pausesIllegal());
        refusing.setValue(queries.refusesWhileAnswersOwed());
        String wanted = FoldedText.of(search.getValue());
        List<PostingRuleState> all = queries.all();
        List<PostingRuleState> found = all.stream()
                .filter(state -> FoldedText.of(words.place(state.rule()) + " "
                                + state.rule().id() + " " + state.rule().name() + " "
                                + state.rule().citation())
                        .contains(wanted))
                .toList();
        count.setText(text("jobs.rules.sub", found.size(), all.size()));
        none.setVisible(found.isEmpty());
        grid.setVisible(!found.isEmpty());
        grid.setItems(found);
        grid.fitHeight(found.size());
    }
}
