package org.jobwright.domain.jobs.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Something that a rule requires: a code and its parameters. Written as one flat object.
 *
 * @param content the code and the parameters by their names
 */
public record Requirement(@JsonValue Map<String, Object> content) implements Serializable {

    /** What the days of an answer can be counted from; the view {@code answer_clock} knows the same. */
    private static final Set<String> ANSWERS_FROM = Set.of("LAST_INTERVIEW", "DECISION");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Requirement {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
        if (!isReadable(content)) {
            throw new RuleViolation("jobs.law.rule.code");
        }
    }

    /** Whether it has a code and the parameters that its check reads. */
    private static boolean isReadable(Map<String, Object> content) {
        if (!(content.get("code") instanceof String code)
                || content.get("since") instanceof String since && !isDay(since)) {
            return false;
        }
        return switch (code) {
            case "RANGE_WIDTH_MAX" ->
                content.get("currency") instanceof String && content.get("perYear") instanceof Number;
            case "ANSWER_DAYS" ->
                content.get("days") instanceof Integer days
                        && days > 0
                        && content.get("from") instanceof String from
                        && ANSWERS_FROM.contains(from)
                        && (!(content.get("zone") instanceof String zone)
                                || ZoneId.getAvailableZoneIds().contains(zone));
            case "EXPERIENCE_MAX_MONTHS" -> content.get("months") instanceof Number;
            case "PAY_RANGE" ->
                !(content.get("exemptAbove") instanceof Map<?, ?> limit) || limit.get("perYear") instanceof Number;
            default -> true;
        };
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    public String code() {
        return content.get("code").toString();
    }

    /** Whether it is required on a day; some parts of a rule begin later than the rule. */
    boolean countsOn(LocalDate day) {
        return !(content.get("since") instanceof String since) || !day.isBefore(LocalDate.parse(since));
    }

    String text(String parameter) {
        return content.getOrDefault(parameter, "").toString();
    }

    /** A number; null if it is not given. */
    BigDecimal number(String parameter) {
        return content.get(parameter) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** How many business days before the use of software people must be told; 0 if it is not given. */
    int businessDaysBefore() {
        return content.get("businessDaysBefore") instanceof Number days ? days.intValue() : 0;
    }

    boolean flag(String parameter) {
        return Boolean.TRUE.equals(content.get(parameter));
    }
}
