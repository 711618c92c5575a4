package org.jobwright.domain.jobs.advert;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** How an applicant's answer is kept as text: {@code yes} or {@code no}, a number, an ISO date. */
public final class GivenValue {

    public static final String YES = "yes";
    public static final String NO = "no";

    private static final int MAX_NUMBER = 30;
    private static final int MAX_DIGITS = 20;

    private GivenValue() {}

    /** With a point or a comma: German phone keyboards offer only the comma. Empty if it is no number. */
    public static Optional<BigDecimal> number(String text) {
        try {
            return text.length() <= MAX_NUMBER
                    ? Optional.of(new BigDecimal(text.replace(',', '.')))
                            .filter(number -> number.precision() <= MAX_DIGITS)
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Empty if it is no date. */
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() > 0);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
