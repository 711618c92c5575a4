package org.jobwright.domain.insights.guides.content;

import java.io.Serializable;
import org.jobwright.domain.insights.figures.GuideLines;

/**
 * A part of the description.
 *
 * @param text plain text; a blank line starts a paragraph
 */
public record GuideTopic(TopicKind kind, TopicVariant variant, String text) implements Serializable {

    /** The subject of a part of the description, in the order of the page. */
    public enum TopicKind {
        ABOUT,
        DAILY_WORK,
        TEAMWORK,
        TECHNICAL_SKILLS,
        SOFT_SKILLS,
        EDUCATION,
        OUTLOOK
    }

    /** The audience or place of a variant of a part. */
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
