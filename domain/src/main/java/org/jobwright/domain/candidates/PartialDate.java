package org.jobwright.domain.candidates;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A date as exact as people remember it: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. */
public record PartialDate(@JsonValue String value) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("[12]\\d{3}(-\\d{2}(-\\d{2})?)?");

    public PartialDate {
        if (value == null || !SHAPE.matcher(value).matches() || !exists(value)) {
            throw new RuleViolation("candidates.date.invalid", String.valueOf(value));
        }
    }

    /** Null if absent or blank, which in a resume means "not given" or "until today". */
    @JsonCreator
    public static PartialDate of(String text) {
        return text == null || text.isBlank() ? null : new PartialDate(text.strip());
    }

    /** Whether it is certainly earlier: compared only as far as both are exact. */
    public boolean isBefore(PartialDate other) {
        int common = Math.min(value.length(), other.value.length());
        return value.substring(0, common).compareTo(other.value.substring(0, common)) < 0;
    }

    private static boolean exists(String value) {
        try {
            switch (value.length()) {
                case 4 -> Year.parse(value);
                case 7 -> YearMonth.parse(value);
                default -> LocalDate.parse(value);
            }
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
