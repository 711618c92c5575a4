package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.domain.shared.text.TypedText;

/** What the work is and what it takes, in words. */
public record AdvertText(
        RichText description, List<String> responsibilities, List<Qualification> qualifications, List<Skill> skills)
        implements Serializable {

    public static final AdvertText EMPTY = new AdvertText(null, null, null, null);

    public AdvertText {
        description = description == null ? RichText.EMPTY : description;
        responsibilities = TypedText.lines(responsibilities);
        qualifications = TypedText.list(qualifications);
        skills = TypedText.list(skills);
    }

    public static AdvertText of(RichText description) {
        return new AdvertText(description, null, null, null);
    }

    /** Something an applicant should bring, required or preferred. */
    public record Qualification(String text, boolean required) implements Serializable {

        public Qualification {
            text = TypedText.clean(text);
        }
    }

    /** A skill by name, with the level where it matters. */
    public record Skill(String name, SkillLevel level, boolean required) implements Serializable {

        public Skill {
            name = TypedText.clean(name);
            level = level == null ? SkillLevel.INTERMEDIATE : level;
        }
    }
}
