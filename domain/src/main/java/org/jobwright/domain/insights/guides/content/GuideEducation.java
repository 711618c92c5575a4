package org.jobwright.domain.insights.guides.content;

import java.io.Serializable;
import org.jobwright.domain.jobs.advert.EducationLevel;

/**
 * The usual education, as a requirement and not as a sentence.
 *
 * @param orEquivalentExperience experience can replace the degree
 * @param experienceMonths how much experience is needed for that; null if unknown
 */
public record GuideEducation(EducationLevel level, boolean orEquivalentExperience, Integer experienceMonths)
        implements Serializable {

    public static final GuideEducation NONE = new GuideEducation(null, false, null);

    public GuideEducation {
        level = level == null ? EducationLevel.NONE : level;
    }
}
