package org.jobwright.domain.insights;

import java.io.Serializable;

/**
 * A part of the description.
 *
 * @param text plain text; a blank line starts a paragraph
 */
public record GuideTopic(Kind kind, Variant variant, String text) implements Serializable {

    /** What a part of the description is about, in the order in which a page tells it. */
    public enum Kind {
        ABOUT,
        DAILY_WORK,
        TEAMWORK,
        TECHNICAL_SKILLS,
        SOFT_SKILLS,
        EDUCATION,
        OUTLOOK
    }

    /** For whom or where a part is told differently. */
    public enum Variant {
        GENERAL,
        SENIOR,
        LARGE_ORGANIZATION,
        SMALL_ORGANIZATION
    }

    public GuideTopic {
        kind = kind == null ? Kind.ABOUT : kind;
        variant = variant == null ? Variant.GENERAL : variant;
        text = GuideLines.clean(text);
    }
}
