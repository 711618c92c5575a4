package org.jobwright.services.applications.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Json;

/** The dates of a JSON Resume as programs write them, not as the schema has them: "Present", "01/2014", "Jan 2014". */
final class ResumeDates {

    private static final List<String> FIELDS = List.of("startDate", "endDate", "date", "releaseDate");

    /** What stands where somebody still works. */
    private static final Set<String> ONGOING =
            Set.of("present", "current", "now", "today", "ongoing", "heute", "aktuell", "laufend");

    private static final Pattern WITH_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ].{0,40}");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.](\\d{4})");

    private static final List<DateTimeFormatter> WORDS = Stream.of("MMMM uuuu", "MMM uuuu")
            .flatMap(shape -> Stream.of(Locale.ENGLISH, Locale.GERMAN).map(language -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(shape)
                    .toFormatter(language)))
            .toList();

    private static final int LONGEST = 60;

    private ResumeDates() {}

    /**
     * The same resume with its dates as the schema has them. What is none is left as it is, and refused later.
     *
     * @throws IllegalStateException if it is not JSON
     */
    static String written(String json) {
        JsonNode resume = Json.read(json, JsonNode.class);
        resume.forEach(section -> section.forEach(entry -> {
            if (entry instanceof ObjectNode object) {
                FIELDS.forEach(field -> write(object, field));
            }
        }));
        return resume.toString();
    }

    private static void write(ObjectNode entry, String field) {
        if (!(entry.get(field) instanceof TextNode text) || text.asText().length() > LONGEST) {
            return;
        }
        String date = text.asText().strip();
        if (ONGOING.contains(date.toLowerCase(Locale.ROOT))) {
            entry.remove(field);
        } else {
            read(date).ifPresent(found -> entry.put(field, found));
        }
    }

    private static Optional<String> read(String date) {
        Matcher withTime = WITH_TIME.matcher(date);
        if (withTime.matches()) {
            return Optional.of(withTime.group(1));
        }
        Matcher figures = FIGURES.matcher(date);
        if (figures.matches()) {
            return Optional.of("%s-%02d".formatted(figures.group(2), Integer.parseInt(figures.group(1))));
        }
        return WORDS.stream().flatMap(words -> month(date, words).stream()).findFirst();
    }

    private static Optional<String> month(String date, DateTimeFormatter words) {
        try {
            return Optional.of(YearMonth.parse(date, words).toString());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
