package org.jobwright.domain.insights;

import java.io.Serializable;

/** A question that people ask about the role, and its answer as plain text. */
public record GuideQuestion(String question, String answer) implements Serializable {

    public GuideQuestion {
        question = GuideLines.line(question);
        answer = GuideLines.clean(answer);
    }
}
