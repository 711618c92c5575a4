package org.jobwright.domain.insights.guides.content;

import java.io.Serializable;
import org.jobwright.domain.insights.figures.GuideLines;

/**
 * A part of the description.
 *
 * @param text plain text; a blank line starts a paragraph
 */
public record GuideTopic(TopicKind kind, TopicVariant variant, String text) implements Serializable {

    /** What a part of the description is about, in the order in which a page tells it. */
    public enum TopicKind {
        ABOUT,
        DAILY_WORK,
        TEAMWORK,
        TECHNICAL_SKILLS,
        SOFT_SKILLS,
        EDUCATION,
        OUTLOOK
    }

    /** For whom or where a part is told differently. */
    public enum TopicVariant {
        GENERAL,
        SENIOR,
        LARGE_ORGANIZATION,
        SMALL_ORGANIZATION
    }

    public GuideTopic {
        kind = kind == null ? TopicKind.ABOUT : kind;
        variant = variant == null ? TopicVariant.GENERAL : variant;
        text = GuideLines.clean(text);
    }
}
