package org.jobwright.web.shared.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a calendar that a stranger wrote. The library lists every change of a time zone up to the dates that name it, so a
 * zone whose clocks change each second would fill the memory: a calendar with such a zone is not read.
 */
public final class ReceivedCalendar {

    private static final int DEEPEST = 8;

    /** Parts of zones, of which a usual zone has two. */
    private static final int MOST_OBSERVANCES = 200;

    /** What clocks do: change on a day of a month, once a year. */
    private static final Pattern YEARLY = Pattern.compile("FREQ=YEARLY|INTERVAL=\\d{1,2}|BYMONTH=\\d{1,2}"
            + "|BYDAY=[+-]?\\d?[A-Z]{2}|BYMONTHDAY=[\\d,-]{1,20}|UNTIL=[\\dTZ]{8,16}|COUNT=\\d{1,4}|WKST=[A-Z]{2}");

    private static final Pattern FROM_1600 = Pattern.compile("(?:1[6-9]|2\\d)\\d{6}T\\d{6}Z?");
    private static final Pattern TO_2999 = Pattern.compile("[0-2]\\d{7}.*");

    private ReceivedCalendar() {}

    /** Empty if it is none, or one that would cost too much. */
    public static Optional<ICalendar> read(String text) {
        return isHarmless(text) ? Optional.ofNullable(Biweekly.parse(text).first()) : Optional.empty();
    }

    private static boolean isHarmless(String text) {
        Check check = new Check();
        try (VObjectReader reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
            reader.parse(check);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return check.harmless;
    }

    /** Looks at the same lines as the library, before it works them out. */
    private static final class Check extends VObjectDataAdapter {

        private boolean harmless = true;
        private int observances;

        @Override
        public void onComponentBegin(String name, Context context) {
            if (isInZone(context)) {
                observances++;
            }
            require(context.getParentComponents().size() < DEEPEST && observances <= MOST_OBSERVANCES, context);
        }

        /** The version before iCalendar has other rules. */
        @Override
        public void onVersion(String value, Context context) {
            require("2.0".equals(value), context);
        }

        @Override
        public void onProperty(VObjectProperty property, Context context) {
            String value = property.getValue().toUpperCase(Locale.ROOT);
            if (property.getParameters().first("TZID") != null) {
                require(
                        Stream.of(value.split(",", -1))
                                .allMatch(date -> TO_2999.matcher(date).matches()),
                        context);
            }
            if (isInZone(context)) {
                switch (property.getName().toUpperCase(Locale.ROOT)) {
                    case "RRULE", "EXRULE" -> require(isYearly(value), context);
                    case "DTSTART" -> require(FROM_1600.matcher(value).matches(), context);
                    default -> {}
                }
            }
        }

        private static boolean isYearly(String rule) {
            return rule.contains("FREQ=YEARLY")
                    && Stream.of(rule.split(";", -1))
                            .allMatch(part -> YEARLY.matcher(part).matches());
        }

        private static boolean isInZone(Context context) {
            return context.getParentComponents().stream().anyMatch("VTIMEZONE"::equalsIgnoreCase);
        }

        private void require(boolean condition, Context context) {
            if (!condition) {
                harmless = false;
                context.stop();
            }
        }
    }
}
