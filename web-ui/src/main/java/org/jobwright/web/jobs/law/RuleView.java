package org.jobwright.web.jobs.law;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.Requirement;
import org.jobwright.services.jobs.law.PostingRuleQueries;
import org.jobwright.services.jobs.law.PostingRuleService;
import org.jobwright.services.jobs.revisions.PastRevision;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.web.jobs.revisions.RevisedView;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One law about adverts: its source, dates and requirements. An administrator changes, confirms or switches it. */
@Route(value = "admin/rules", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class RuleView extends RevisedView<PostingRule> {

    private final PostingRuleQueries queries;
    private final PostingRuleService service;
    private final RuleWords words = new RuleWords(texts, formats);

    @Inject
    public RuleView(PostingRuleQueries queries, PostingRuleService service) {
        super(RulesView.class, "jobs.rules.");
        this.queries = queries;
        this.service = service;
    }

    @Override
    protected Revised<PostingRule> read(String id) {
        return queries.one(id);
    }

    @Override
    protected List<PastRevision> history(String id) {
        return queries.history(id);
    }

    @Override
    protected Titled titled(PostingRule rule) {
        return new Titled(rule.name(), words.place(rule) + ", " + rule.citation());
    }

    @Override
    protected List<Component> parts(Revised<PostingRule> current) {
        return List.of(facts(current), demands(current.document()), actions(current));
    }

    @Override
    protected void accept(Revised<PostingRule> seen) {
        service.accept(seen.document().id(), seen.revision(), seen.waitingRevision());
    }

    @Override
    protected void decline(Revised<PostingRule> seen, String reason) {
        service.decline(seen.document().id(), seen.revision(), seen.waitingRevision(), reason);
    }

    @Override
    protected void switchTo(Revised<PostingRule> seen, boolean on, String reason) {
        service.switchTo(seen.document().id(), seen.revision(), on, reason);
    }

    private Component facts(Revised<PostingRule> current) {
        PostingRule rule = current.document();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("jw-facts");
        fact(facts, "state", text(rule.enabled() ? "jobs.rules.on" : "jobs.rules.off"));
        fact(facts, "dates", words.dates(rule));
        fact(facts, "severity", words.severity(current));
        fact(facts, "confidence", words.confidence(current));
        fact(
                facts,
                "people",
                rule.employerThreshold() == null
                        ? ""
                        : text(
                                "jobs.rules.people.from",
                                rule.employerThreshold().count()));
        fact(
                facts,
                "channels",
                rule.appliesWhen().channels().stream().map(texts::of).collect(Collectors.joining(", ")));
        fact(facts, "exempt", String.join("; ", rule.exempt()));
        fact(facts, "penalty", rule.penalty());
        fact(facts, "note", rule.note());
        fact(facts, "verify", rule.verify());
        fact(facts, "source", rule.source());
        fact(facts, "as-of", formats.longDate(rule.asOf()));
        fact(facts, "changed", current.released() ? changed() : changed() + " " + text("jobs.rules.waits.here"));
        Div panel = new Div(new H2(text("jobs.rules.facts")), facts);
        panel.addClassName("jw-panel");
        return panel;
    }

    private Component demands(PostingRule rule) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        rule.requires().forEach(requirement -> list.add(demand(requirement)));
        Div panel = new Div(new H2(text("jobs.rules.requires")), list);
        panel.addClassName("jw-panel");
        return panel;
    }

    private ListItem demand(Requirement requirement) {
        ListItem item = new ListItem(new Span(words.demand(requirement.code())));
        String details = words.details(requirement);
        if (!details.isEmpty()) {
            Span soft = new Span(details);
            soft.addClassName("jw-soft");
            item.add(soft);
        }
        return item;
    }

    private void fact(DescriptionList facts, String term, String value) {
        if (!value.isEmpty()) {
            facts.add(new Div(
                    new DescriptionList.Term(text("jobs.rules." + term)),
                    new DescriptionList.Description(new Span(value))));
        }
    }

    private Component actions(Revised<PostingRule> current) {
        PostingRule rule = current.document();
        Div actions = new Div(new Button(
                text("jobs.rules.change"),
                click -> new RuleDialog(current, queries, service, words, () -> done("changed.done")).open()));
        actions.addClassName("jw-actions");
        if (!words.isSure(current)) {
            actions.add(new Button(text("jobs.rules.confirm"), click -> confirm(current)));
        }
        actions.add(switching(
                !rule.enabled(),
                () -> words.preview(queries.preview(rule.switchedTo(true), current.confirmed())) + " "
                        + text("jobs.rules.waits")));
        return actions;
    }

    private void confirm(Revised<PostingRule> current) {
        new ReasonDialog(
                        text("jobs.rules.confirm.title"),
                        text("jobs.rules.confirm.about") + " "
                                + words.preview(queries.preview(current.document(), true)) + " "
                                + text("jobs.rules.waits"),
                        text("jobs.rules.confirm"),
                        reason -> {
                            service.confirm(current.document().id(), current.revision(), reason);
                            done("confirm.done");
                        })
                .forColleagues(text("jobs.rules.reason"))
                .open();
    }
}
