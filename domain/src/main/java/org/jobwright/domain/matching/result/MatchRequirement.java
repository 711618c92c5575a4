package org.jobwright.domain.matching.result;

import java.io.Serializable;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.SkillLevel;

/**
 * Something that an advert asks for.
 *
 * @param text the words of the advert; empty for a level of education and for months, which are said in their own words
 * @param required whether applicants must bring it; else it is preferred
 * @param level of a skill; else null
 * @param education a level of education; else null
 * @param months of experience; else null
 */
public record MatchRequirement(
        RequirementKind kind, String text, boolean required, SkillLevel level, EducationLevel education, Integer months)
        implements Serializable {

    public MatchRequirement {
        text = text == null ? "" : text; // JSON has no empty text
    }

    public static MatchRequirement of(RequirementKind kind, String text, boolean required) {
        return new MatchRequirement(kind, text, required, null, null, null);
    }

    /** What names it among those of an advert, also when the list is made again. */
    public String key() {
        return kind + ":" + (education != null ? education : months != null ? months : text);
    }
}
