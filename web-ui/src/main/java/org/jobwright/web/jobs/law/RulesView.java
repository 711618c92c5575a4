package org.jobwright.web.jobs.law;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.services.jobs.law.PostingRuleQueries;
import org.jobwright.services.jobs.law.PostingRuleService;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.web.jobs.revisions.RevisedListView;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The laws about adverts against which submissions are checked; each links to its page. */
@Route(value = "admin/rules", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class RulesView extends RevisedListView<PostingRule> {

    private final PostingRuleQueries queries;
    private final RuleWords words = new RuleWords(texts, formats);
    private final Checkbox pausing = new Checkbox(text("jobs.rules.pausing"));
    private final Checkbox refusing = new Checkbox(text("jobs.rules.refusing"));

    @Inject
    public RulesView(PostingRuleQueries queries, PostingRuleService service) {
        super("jobs.rules.");
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
        columns();
        Div setting = new Div(pausing, refusing);
        setting.addClassNames("jw-panel", "jw-stack");
        show(setting);
    }

    private void columns() {
        grid.addComponentColumn(this::rule)
                .setHeader(text("jobs.rules.rule"))
                .setWidth("20rem")
                .setFlexGrow(3);
        grid.addColumn(state -> words.place(state.document()))
                .setHeader(text("jobs.rules.place"))
                .setWidth("11rem");
        grid.addColumn(state -> words.dates(state.document()))
                .setHeader(text("jobs.rules.dates"))
                .setWidth("13rem");
        grid.addColumn(words::severity).setHeader(text("jobs.rules.severity")).setWidth("8rem");
        grid.addColumn(words::confidence)
                .setHeader(text("jobs.rules.confidence"))
                .setWidth("10rem");
    }

    private Component rule(Revised<PostingRule> state) {
        PostingRule rule = state.document();
        RouterLink name = new RouterLink(rule.name(), RuleView.class, rule.id());
        name.addClassName("jw-rowlink");
        Span citation = new Span(rule.citation());
        citation.addClassNames("jw-soft", "jw-rowbelow");
        Div cell = new Div(name, citation);
        cell.add(FoldingGrid.folded(new Span(words.place(rule) + ", " + words.severity(state))));
        sayState(cell, state);
        return cell;
    }

    @Override
    protected List<Revised<PostingRule>> all() {
        return queries.all();
    }

    @Override
    protected String words(PostingRule rule) {
        return String.join(" ", words.place(rule), rule.id(), rule.name(), rule.citation());
    }

    @Override
    protected boolean isOn(PostingRule rule) {
        return rule.enabled();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        pausing.setValue(queries.pausesIllegal());
        refusing.setValue(queries.refusesWhileAnswersOwed());
        super.afterNavigation(event);
    }
}
