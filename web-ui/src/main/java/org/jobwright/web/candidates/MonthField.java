package org.jobwright.web.candidates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** A month and a year, or only a year. An imported day is kept until another month or year is chosen. */
class MonthField extends Div {

    private static final int YEAR = 4;

    private final Texts texts = WorkspaceUser.texts();
    private final PartialDate original;
    private final Select<Month> month = new Select<>();
    private final TextField year = new TextField();

    /** @param key names the two fields: {@code <key>.month} and {@code <key>.year} */
    MonthField(String key, PartialDate date) {
        original = date;
        addClassName("jw-month");
        Locale locale = WorkspaceUser.language().locale();
        month.setLabel(texts.get(key + ".month"));
        month.setItems(Month.values());
        month.setEmptySelectionAllowed(true);
        month.setEmptySelectionCaption(texts.get("candidates.form.no-month"));
        month.setItemLabelGenerator(each -> each == null
                ? texts.get("candidates.form.no-month")
                : each.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        year.setLabel(texts.get(key + ".year"));
        year.setMaxLength(YEAR);
        year.setAllowedCharPattern("[0-9]");
        year.getElement().setAttribute("inputmode", "numeric");
        year.setManualValidation(true);
        if (date != null) {
            year.setValue(date.value().substring(0, YEAR));
            if (date.value().length() > YEAR) {
                month.setValue(Month.of(Integer.parseInt(date.value().substring(5, 7))));
            }
        }
        add(month, year);
    }

    void explain(String how) {
        month.setHelperText(how);
    }

    /** Marks a missing or invalid year; true if nothing is wrong. */
    boolean check() {
        year.setInvalid(false);
        try {
            date();
            return true;
        } catch (RuleViolation noDate) {
            mark(new RuleViolation("candidates.date.year"));
            return false;
        }
    }

    void mark(RuleViolation violation) {
        year.setErrorMessage(texts.of(violation));
        year.setInvalid(true);
        year.focus();
    }

    /**
     * The chosen date; null for none.
     *
     * @throws RuleViolation for a month without a year, or an invalid year
     */
    PartialDate date() {
        String typed = year.getValue().strip();
        if (typed.isEmpty() && month.isEmpty()) {
            return null;
        }
        String text = month.isEmpty()
                ? typed
                : "%s-%02d".formatted(typed, month.getValue().getValue());
        boolean same = original != null
                && original.value().length() > text.length()
                && original.value().startsWith(text)
                && !month.isEmpty();
        return same ? original : new PartialDate(text);
    }
}
