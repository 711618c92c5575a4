package org.jobwright.domain.messages;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a template may say about the person that it is sent to. There is no logic in a template, only these names. */
public enum TemplateVariable {
    FIRST_NAME,
    LAST_NAME,
    /** Where the person lives, in their own words; they may not have said. */
    RESIDENCE,
    POSTING,
    ORGANIZATION,
    APPLIED_ON,
    /** The day of the promised answer; missing once there is one. */
    ANSWER_BY,
    /** The member who sends it. */
    SENDER,
    /** The first day of work in an offer; missing until it is written. */
    START_DATE;

    /** As it is written between the braces: {@code first_name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TemplateVariable> named(String key) {
        return Stream.of(values())
                .filter(variable -> variable.key().equals(key))
                .findFirst();
    }
}
