package org.jobwright.web.jobs.law;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.RuleSeverity;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.jobs.law.PostingRuleQueries;
import org.jobwright.services.jobs.law.PostingRuleService;
import org.jobwright.services.jobs.law.PostingRuleState;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;

/** Asks for other dates or another severity of a rule, and says at once how many open adverts it would refuse. */
class RuleDialog extends Dialog {

    private final Texts texts = WorkspaceUser.texts();
    private final DayField from = new DayField(texts.get("jobs.rules.from"));
    private final DayField to = new DayField(texts.get("jobs.rules.to"));
    private final DayField enforced = new DayField(texts.get("jobs.rules.enforced-from"));
    private final Select<RuleSeverity> severity = new Select<>();
    private final TextArea reason = new TextArea(texts.get("shared.reason"));
    private final Paragraph preview = new Paragraph();
    private final PostingRuleState state;
    private final PostingRuleQueries queries;
    private final RuleWords words;

    RuleDialog(
            PostingRuleState state,
            PostingRuleQueries queries,
            PostingRuleService service,
            RuleWords words,
            SerializableRunnable done) {
        this.state = state;
        this.queries = queries;
        this.words = words;
        setHeaderTitle(texts.get("jobs.rules.change.title"));
        PostingRule rule = state.rule();
        from.setValue(rule.effectiveFrom());
        to.setValue(rule.effectiveTo());
        to.setClearButtonVisible(true);
        enforced.setValue(rule.enforcedFrom());
        enforced.setClearButtonVisible(true);
        severity.setLabel(texts.get("jobs.rules.severity"));
        severity.setItems(RuleSeverity.values());
        severity.setItemLabelGenerator(texts::of);
        severity.setValue(rule.severity());
        from.addValueChangeListener(change -> look());
        to.addValueChangeListener(change -> look());
        enforced.addValueChangeListener(change -> look());
        severity.addValueChangeListener(change -> look());
        reason.setMaxLength(1000);
        reason.setHelperText(texts.get("jobs.rules.reason"));
        reason.setWidthFull();
        preview.getElement().setAttribute("role", "status");
        add(severity, from, to, enforced, reason, preview);
        Button save = new Button(texts.get("shared.save"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(texts.get("shared.reason.required"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            PostingRule changed = look();
            if (changed != null) {
                service.change(changed, state.revision(), reason.getValue());
                close();
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), save);
        look();
    }

    /** The rule as it stands in the form; null if its dates do not fit. */
    private PostingRule look() {
        to.setInvalid(false);
        enforced.setInvalid(false);
        from.setInvalid(false);
        try {
            PostingRule changed =
                    state.rule().with(severity.getValue(), from.getValue(), to.getValue(), enforced.getValue());
            preview.setText(words.preview(queries.preview(changed, false)));
            return changed;
        } catch (InvalidInput invalid) {
            preview.setText("");
            invalid.getProblems().forEach(this::show);
            return null;
        }
    }

    private void show(FieldProblem problem) {
        DayField field =
                switch (problem.field()) {
                    case "effectiveTo" -> to;
                    case "enforcedFrom" -> enforced;
                    default -> from;
                };
        field.setErrorMessage(texts.of(problem));
        field.setInvalid(true);
    }
}
