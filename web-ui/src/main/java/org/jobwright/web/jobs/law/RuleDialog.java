package org.jobwright.web.jobs.law;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.RuleSeverity;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.jobs.law.PostingRuleQueries;
import org.jobwright.services.jobs.law.PostingRuleService;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** Edits a rule, and counts on request how many open adverts it would refuse. */
class RuleDialog extends Dialog {

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final Select<RuleSeverity> severity = new Select<>();
    private final IntegerField people =
            problems.field("employerThreshold.count", new IntegerField(texts.get("jobs.rules.people")));
    private final DayField from = problems.field("effectiveFrom", new DayField(texts.get("jobs.rules.from")));
    private final DayField to = problems.field("effectiveTo", new DayField(texts.get("jobs.rules.to")));
    private final DayField enforced =
            problems.field("enforcedFrom", new DayField(texts.get("jobs.rules.enforced-from")));
    private final DemandRows demands;
    private final TextField source = problems.field("source", new TextField(texts.get("jobs.rules.source")));
    private final DayField asOf = problems.field("kind", new DayField(texts.get("jobs.rules.as-of")));
    private final TextArea reason = problems.field("reason", new TextArea(texts.get("shared.reason")));
    private final Paragraph preview = new Paragraph();
    private final PostingRule rule;

    RuleDialog(
            Revised<PostingRule> state,
            PostingRuleQueries queries,
            PostingRuleService service,
            RuleWords words,
            SerializableRunnable done) {
        rule = state.document();
        demands = new DemandRows(rule.requires(), texts, words, problems);
        setHeaderTitle(texts.get("jobs.rules.change.title"));
        setCloseOnOutsideClick(false);
        setWidth("40rem");
        show();
        preview.getElement().setAttribute("role", "status");
        Button count = new Button(texts.get("jobs.rules.preview.count"));
        count.setDisableOnClick(true);
        count.addClickListener(click -> {
            preview.setText("");
            problems.run(() -> preview.setText(words.preview(queries.preview(changed(), false))));
            count.setEnabled(true);
        });
        FormLayout dates = new FormLayout(severity, people, from, to, enforced);
        dates.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 2));
        Div form = new Div(
                dates,
                new H3(texts.get("jobs.rules.requires")),
                demands,
                new H3(texts.get("jobs.rules.confidence")),
                source,
                asOf,
                reason,
                new Paragraph(texts.get("jobs.rules.waits")),
                new Div(count, preview));
        form.addClassName("jw-stack");
        add(form);
        Button save = new Button(texts.get("shared.save"), click -> {
            if (problems.run(() -> service.change(changed(), state.revision(), reason()))) {
                close();
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), save);
    }

    private void show() {
        severity.setLabel(texts.get("jobs.rules.severity"));
        severity.setItems(RuleSeverity.values());
        severity.setItemLabelGenerator(texts::of);
        severity.setValue(rule.severity());
        people.setHelperText(texts.get("jobs.rules.people.hint"));
        people.setClearButtonVisible(true);
        people.setValue(
                rule.employerThreshold() == null
                        ? null
                        : Integer.valueOf(rule.employerThreshold().count()));
        from.setValue(rule.effectiveFrom());
        to.setValue(rule.effectiveTo());
        to.setClearButtonVisible(true);
        enforced.setValue(rule.enforcedFrom());
        enforced.setClearButtonVisible(true);
        source.setValue(rule.source());
        source.setMaxLength(300);
        source.setWidthFull();
        asOf.setValue(rule.asOf());
        reason.setMaxLength(1000);
        reason.setHelperText(texts.get("jobs.rules.reason"));
        reason.setWidthFull();
    }

    /** The rule as entered in the form. */
    private PostingRule changed() {
        return rule.readIn(source.getValue(), asOf.getValue(), threshold(), demands.read())
                .with(severity.getValue(), from.getValue(), to.getValue(), enforced.getValue());
    }

    private PostingRule.Threshold threshold() {
        PostingRule.Threshold before = rule.employerThreshold();
        if (people.getValue() == null) {
            return null;
        }
        return before == null
                ? new PostingRule.Threshold(people.getValue(), null, "")
                : new PostingRule.Threshold(people.getValue(), before.scope(), before.counted());
    }

    private String reason() {
        if (reason.getValue().isBlank()) {
            throw new InvalidInput(FieldProblem.of("reason", "shared.required"));
        }
        return reason.getValue();
    }
}
