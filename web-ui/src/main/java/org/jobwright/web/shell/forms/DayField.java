package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * A day, picked or typed, in the reader's language. Invalid input is reported next to it as long as it is there,
 * whatever other problem the field has; it is not the same as no day.
 */
public class DayField extends DatePicker {

    private final String noDay = WorkspaceUser.texts().get("shared.no-day");

    public DayField(String label) {
        super(label);
        Texts texts = WorkspaceUser.texts();
        Locale locale = WorkspaceUser.language().locale();
        List<String> days = new ArrayList<>();
        List<String> shortDays = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            DayOfWeek day = DayOfWeek.SUNDAY.plus(i);
            days.add(day.getDisplayName(TextStyle.FULL, locale));
            shortDays.add(day.getDisplayName(TextStyle.SHORT, locale));
        }
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setMonthNames(
                        Arrays.stream(DateFormatSymbols.getInstance(locale).getMonths())
                                .limit(12)
                                .toList())
                .setWeekdays(days)
                .setWeekdaysShort(shortDays)
                .setFirstDayOfWeek(1)
                .setToday(texts.get("shared.today"))
                .setCancel(texts.get("shared.cancel")));
        setManualValidation(true);
        addValueChangeListener(change -> sayAnew());
        addValidationStatusChangeListener(change -> sayAnew());
    }

    /** Whether the input is not a day; the value is null then. */
    public boolean isUnreadable() {
        return isInputUnparsable();
    }

    /** Drops problems of the previous day. */
    private void sayAnew() {
        setErrorMessage("");
        setInvalid(false);
    }

    @Override
    public void setErrorMessage(String sentence) {
        super.setErrorMessage(isUnreadable() ? noDay : sentence);
    }

    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid || isUnreadable());
    }
}
