package org.jobwright.domain.insights.guides.content;

import java.io.Serializable;
import org.jobwright.domain.insights.figures.GuideLines;

/** A question that people ask about the role, and its answer in plain text. */
public record GuideQuestion(String question, String answer) implements Serializable {

    public GuideQuestion {
        question = GuideLines.line(question);
        answer = GuideLines.clean(answer);
    }
}
