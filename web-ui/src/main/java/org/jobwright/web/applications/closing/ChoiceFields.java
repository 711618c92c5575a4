package org.jobwright.web.applications.closing;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.domain.applications.closing.CloseOutGroup;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;

/** What people hear: a reason, or a day by which they are answered; and the employer's own words. */
class ChoiceFields extends Div {

    private static final int TYPING_PAUSE_MILLIS = 400;
    private static final int USUAL_DAYS = 30;

    /** A reason; null for keeping people open. */
    private record Answer(RejectionReason reason) implements Serializable {}

    private static final Answer KEEP_OPEN = new Answer(null);

    private final Texts texts = WorkspaceUser.texts();
    private final Select<Answer> answer = new Select<>();
    private final DayField until;
    private final TextArea message = new TextArea();
    private final Checkbox withoutMessage = new Checkbox();

    /** @param people how many hear it */
    ChoiceFields(CloseOutOutcome outcome, CloseOutGroup group, int people, CloseOutChoice chosen, LocalDate today) {
        addClassName("jw-stack");
        answer.setLabel(texts.get("applications.closing.answer"));
        answer.setItems(Stream.concat(outcome.reasons().stream().map(Answer::new), Stream.of(KEEP_OPEN))
                .toList());
        answer.setItemLabelGenerator(
                one -> one.reason() == null ? texts.get("applications.closing.keep-open") : texts.of(one.reason()));
        answer.setValue(new Answer(chosen.reason()));
        until = new DayField(texts.get("applications.closing.until"));
        until.setHelperText(texts.get("applications.closing.until.hint", Decision.MOST_DAYS_KEPT_OPEN));
        until.setMin(today.plusDays(1));
        until.setMax(today.plusDays(Decision.MOST_DAYS_KEPT_OPEN));
        until.setValue(chosen.until() == null ? today.plusDays(USUAL_DAYS) : chosen.until());
        message.setLabel(texts.get("applications.closing.message"));
        message.setHelperText(texts.get(
                group.hasMet() ? "applications.closing.message.met" : "applications.closing.message.hint", people));
        message.setMaxLength(Decision.MAX_MESSAGE);
        message.setValueChangeMode(ValueChangeMode.LAZY);
        message.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        message.setMinRows(2);
        message.setWidthFull();
        message.setValue(chosen.message());
        withoutMessage.setLabel(texts.get("applications.closing.without-message"));
        withoutMessage.setValue(chosen.withoutMessage());
        withoutMessage.setVisible(group.hasMet());
        add(answer, until, message, withoutMessage);
        showUntil();
        answer.addValueChangeListener(change -> showUntil());
    }

    private void showUntil() {
        until.setVisible(answer.getValue().reason() == null);
    }

    /** Calls back after each change. */
    void onChange(SerializableRunnable changed) {
        answer.addValueChangeListener(change -> changed.run());
        until.addValueChangeListener(change -> changed.run());
        message.addValueChangeListener(change -> changed.run());
        withoutMessage.addValueChangeListener(change -> changed.run());
    }

    void setMessage(String words) {
        message.setValue(words);
    }

    /** What was chosen; empty while the day is missing or cannot be read. */
    Optional<CloseOutChoice> read() {
        RejectionReason reason = answer.getValue().reason();
        return reason == null && until.getValue() == null
                ? Optional.empty()
                : Optional.of(new CloseOutChoice(
                        reason,
                        reason == null ? until.getValue() : null,
                        message.getValue(),
                        withoutMessage.getValue()));
    }

    void setReadOnly() {
        answer.setReadOnly(true);
        until.setReadOnly(true);
        message.setReadOnly(true);
        withoutMessage.setReadOnly(true);
    }
}
