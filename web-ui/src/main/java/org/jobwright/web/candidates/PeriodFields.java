package org.jobwright.web.candidates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.shared.RuleViolation;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.Reader;

/** From and to, as exact as the person remembers. */
class PeriodFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Texts texts = Reader.texts();
    private final TextField from = new TextField(texts.get("candidates.form.from"));
    private final TextField to = new TextField(texts.get("candidates.form.to"));

    PeriodFields(PartialDate start, PartialDate end) {
        addClassName("jw-filters-row");
        from.setHelperText(texts.get("candidates.form.date-how"));
        to.setHelperText(texts.get("candidates.form.to-how"));
        from.setManualValidation(true);
        to.setManualValidation(true);
        from.setValue(start == null ? "" : start.value());
        to.setValue(end == null ? "" : end.value());
        add(from, to);
    }

    /** Marks what is no date, and an end before its start; true when nothing is wrong. */
    boolean check() {
        boolean startIsRight = isDate(from);
        boolean dates = isDate(to) && startIsRight;
        if (dates && start() != null && end() != null && end().isBefore(start())) {
            mark(to, new RuleViolation("candidates.resume.end-before-start", start().value(), end().value()));
            return false;
        }
        return dates;
    }

    PartialDate start() {
        return PartialDate.of(from.getValue());
    }

    PartialDate end() {
        return PartialDate.of(to.getValue());
    }

    private boolean isDate(TextField field) {
        field.setInvalid(false);
        Optional<RuleViolation> problem = problem(field.getValue());
        problem.ifPresent(violation -> mark(field, violation));
        return problem.isEmpty();
    }

    private static Optional<RuleViolation> problem(String text) {
        try {
            PartialDate.of(text);
            return Optional.empty();
        } catch (RuleViolation noDate) {
            return Optional.of(noDate);
        }
    }

    private void mark(TextField field, RuleViolation violation) {
        field.setErrorMessage(texts.of(violation));
        field.setInvalid(true);
        field.focus();
    }
}
