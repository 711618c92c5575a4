package org.jobwright.web.jobs;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.Reader;

/** A day, picked or typed, in the reader's language. */
class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    DayField(String label) {
        super(label);
        Texts texts = Reader.texts();
        Locale locale = Reader.language().locale();
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
                .setToday(texts.get("jobs.form.today"))
                .setCancel(texts.get("shared.cancel")));
    }
}
