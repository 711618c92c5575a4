package org.jobwright.domain.equality;

import java.util.List;

/** A question and its answers, by their codes; "prefer not to say" is none of them. */
public record EqualityQuestion(String code, List<String> answers) {

    public EqualityQuestion {
        answers = List.copyOf(answers);
    }
}
