package org.jobwright.domain.jobs.advert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.shared.text.TypedText;

/**
 * The answers that satisfy a must-have. The type of the question decides which parts count: a choice, yes or no among
 * them, has accepted answers, of which one is enough; a number and a date have a lowest and a highest value, each
 * included.
 *
 * @param min null for no lower limit, as are the three below
 */
public record ExpectedAnswer(List<String> accepted, BigDecimal min, BigDecimal max, LocalDate from, LocalDate to)
        implements Serializable {

    private static final int MAX_DIGITS = 12;
    private static final int MAX_SCALE = 6;

    public static final ExpectedAnswer YES = oneOf(List.of(GivenValue.YES));

    public ExpectedAnswer {
        accepted = TypedText.lines(accepted);
        min = usable(min);
        max = usable(max);
    }

    /** No question asks for a number of more digits, and one with a huge exponent could not be stored. */
    private static BigDecimal usable(BigDecimal number) {
        return number == null || number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_SCALE
                ? null
                : number;
    }

    public static ExpectedAnswer oneOf(List<String> accepted) {
        return new ExpectedAnswer(accepted, null, null, null, null);
    }

    public static ExpectedAnswer number(BigDecimal min, BigDecimal max) {
        return new ExpectedAnswer(null, min, max, null, null);
    }

    public static ExpectedAnswer date(LocalDate from, LocalDate to) {
        return new ExpectedAnswer(null, null, null, from, to);
    }

    /** Whether an answer to a question of this type satisfies it; a skipped one does not. */
    boolean isMetBy(QuestionType type, List<String> values) {
        return switch (type) {
            case BOOLEAN, SINGLE, MULTI -> values.stream().anyMatch(accepted::contains);
            case NUMBER ->
                values.stream()
                        .flatMap(value -> GivenValue.number(value).stream())
                        .anyMatch(number -> isBetween(min, number, max));
            case DATE ->
                values.stream()
                        .flatMap(value -> GivenValue.date(value).stream())
                        .anyMatch(date -> isBetween(from, date, to));
            case TEXT, TEXTAREA, FILE -> false;
        };
    }

    /** Whether no answer to a question of this type could satisfy it, or every answer would. */
    public boolean isEmptyFor(QuestionType type) {
        return switch (type) {
            case BOOLEAN, SINGLE, MULTI -> accepted.isEmpty();
            case NUMBER -> min == null && max == null;
            case DATE -> from == null && to == null;
            case TEXT, TEXTAREA, FILE -> true;
        };
    }

    /** The lowest value is above the highest. */
    @JsonIgnore
    public boolean isReversed() {
        return min != null && max != null && min.compareTo(max) > 0 || from != null && to != null && from.isAfter(to);
    }

    private static <T extends Comparable<? super T>> boolean isBetween(T lowest, T value, T highest) {
        return (lowest == null || value.compareTo(lowest) >= 0) && (highest == null || value.compareTo(highest) <= 0);
    }
}
