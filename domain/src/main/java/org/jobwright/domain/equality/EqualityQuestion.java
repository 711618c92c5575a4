package org.jobwright.domain.equality;

import java.util.List;

/** A question and the codes of its answers; "prefer not to say" is not one of them. */
public record EqualityQuestion(String code, List<String> answers) {

    public EqualityQuestion {
        answers = List.copyOf(answers);
    }
}
