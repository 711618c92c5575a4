package org.jobwright.web.jobs.law;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.Requirement;
import org.jobwright.services.jobs.law.PostingRuleQueries;
import org.jobwright.services.jobs.law.PostingRuleService;
import org.jobwright.services.jobs.law.PostingRuleState;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One law about adverts: its source, dates and requirements. An administrator changes, confirms or switches it. */
@Route(value = "admin/rules", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class RuleView extends WorkspaceView implements HasUrlParameter<String> {

    private final PostingRuleQueries queries;
    private final PostingRuleService service;
    private final RuleWords words = new RuleWords(texts, formats);
    private PostingRuleState state;

    @Inject
    public RuleView(PostingRuleQueries queries, PostingRuleService service) {
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(parameter);
    }

    private void show(String id) {
        state = queries.one(id);
        removeAll();
        RouterLink back = new RouterLink(text("jobs.rules.title"), RulesView.class);
        back.addClassName("jw-back");
        add(
                back,
                heading(state.rule().name()),
                sub(words.place(state.rule()) + ", " + state.rule().citation()));
        if (state.waiting() != null) {
            add(waiting());
        }
        add(facts(), demands(), actions());
    }

    private Component waiting() {
        Div notice = new Div(
                new Paragraph(text("jobs.rules.waiting.about")), new Button(text("jobs.rules.accept"), click -> {
                    service.accept(state.rule().id(), state.revision());
                    done("jobs.rules.accepted");
                }));
        notice.addClassNames("jw-notice", "jw-actions");
        return notice;
    }

    private Component facts() {
        PostingRule rule = state.rule();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("jw-facts");
        fact(facts, "state", text(rule.enabled() ? "jobs.rules.on" : "jobs.rules.off"));
        fact(facts, "dates", words.dates(rule));
        fact(facts, "severity", words.severity(state));
        fact(facts, "confidence", words.confidence(state));
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
        fact(facts, "changed", changed());
        Div panel = new Div(new H2(text("jobs.rules.facts")), facts);
        panel.addClassName("jw-panel");
        return panel;
    }

    private Component demands() {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        state.rule().requires().forEach(requirement -> list.add(demand(requirement)));
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

    private String changed() {
        return state.released()
                ? text("jobs.rules.changed.release", formats.longDate(state.changedAt()))
                : text("jobs.rules.changed.by", formats.longDate(state.changedAt()), state.changedBy(), state.reason())
                        + " " + text("jobs.rules.waits.here");
    }

    private void fact(DescriptionList facts, String term, String value) {
        if (!value.isEmpty()) {
            facts.add(new Div(
                    new DescriptionList.Term(text("jobs.rules." + term)),
                    new DescriptionList.Description(new Span(value))));
        }
    }

    private Component actions() {
        PostingRule rule = state.rule();
        Div actions = new Div(new Button(
                text("jobs.rules.change"),
                click -> new RuleDialog(state, queries, service, words, () -> done("jobs.rules.changed.done")).open()));
        actions.addClassName("jw-actions");
        if (!state.isSure()) {
            actions.add(new Button(text("jobs.rules.confirm"), click -> confirm()));
        }
        actions.add(new Button(
                text(rule.enabled() ? "jobs.rules.switch-off" : "jobs.rules.switch-on"),
                click -> switchTo(!rule.enabled())));
        return actions;
    }

    private void confirm() {
        new ReasonDialog(
                        text("jobs.rules.confirm.title"),
                        text("jobs.rules.confirm.about") + " " + words.preview(queries.preview(state.rule(), true))
                                + " " + text("jobs.rules.waits"),
                        text("jobs.rules.confirm"),
                        reason -> {
                            service.confirm(state.rule().id(), state.revision(), reason);
                            done("jobs.rules.confirm.done");
                        })
                .forColleagues(text("jobs.rules.reason"))
                .open();
    }

    private void switchTo(boolean on) {
        String key = on ? "jobs.rules.switch-on" : "jobs.rules.switch-off";
        String preview = words.preview(queries.preview(state.rule().switchedTo(true), state.confirmed()));
        new ReasonDialog(
                        text(key + ".title"),
                        text(key + ".about") + " " + preview + " " + text("jobs.rules.waits"),
                        text(key),
                        reason -> {
                            service.switchTo(state.rule().id(), state.revision(), on, reason);
                            done(key + ".done");
                        })
                .forColleagues(text("jobs.rules.reason"))
                .open();
    }

    private void done(String key) {
        show(state.rule().id());
        focusHeading();
        Toast.show(text(key));
    }
}
