package org.jobwright.domain.insights.guides.content;

import java.io.Serializable;
import org.jobwright.domain.insights.figures.GuideLines;

/**
 * What someone in the role may do next.
 *
 * @param title in the language of the text
 * @param role the slug of its guide; empty if there is none
 */
public record CareerPath(CareerStep kind, String title, String role) implements Serializable {

    /** In which direction a path leads. */
    public enum CareerStep {
        ADVANCE,
        SPECIALISE,
        CHANGE,
        LEAD
    }

    public CareerPath {
        kind = kind == null ? CareerStep.ADVANCE : kind;
        title = GuideLines.line(title);
        role = GuideLines.line(role);
    }
}
