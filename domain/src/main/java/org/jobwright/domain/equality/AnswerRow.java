package org.jobwright.domain.equality;

import java.util.List;

/**
 * The people who gave an answer.
 *
 * @param people how many, by stage or group of stages
 */
public record AnswerRow(String answer, List<Integer> people) {

    public AnswerRow {
        people = List.copyOf(people);
        if (people.stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("fewer than none: " + people);
        }
    }
}
