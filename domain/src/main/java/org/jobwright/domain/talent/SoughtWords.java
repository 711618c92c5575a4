package org.jobwright.domain.talent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.insights.titles.OccupationTitles;

/** The words of a search over people, as they are typed or stand in an address. */
public final class SoughtWords {

    /** Of a field. */
    public static final int LONGEST = 120;

    private SoughtWords() {}

    /** One field. The words of an address are cut rather than refused. */
    public static String line(String given) {
        String text = given == null ? "" : given.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** A role and other titles of the same job; none for a blank role. */
    public static List<String> titles(String role, int mostOthers) {
        return role.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(role), OccupationTitles.similarTo(role, mostOthers).stream())
                        .toList();
    }

    /** Each of a list with commas. */
    public static List<String> each(String list, int most) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .limit(most)
                .toList();
    }
}
