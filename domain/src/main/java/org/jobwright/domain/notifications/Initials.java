package org.jobwright.domain.notifications;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person as others see them in a calendar: A. M. for Ada Müller. */
public final class Initials {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Pd}]+");

    private Initials() {}

    /** Empty if the name has no words. */
    public static String of(String name) {
        return name == null
                ? ""
                : BETWEEN_WORDS
                        .splitAsStream(name)
                        .filter(word -> !word.isEmpty())
                        .map(word -> Character.toString(word.codePointAt(0)) + ".")
                        .collect(Collectors.joining(" "));
    }
}
