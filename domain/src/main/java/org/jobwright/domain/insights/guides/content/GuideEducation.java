package org.jobwright.domain.insights.guides.content;

import java.io.Serializable;
import org.jobwright.domain.jobs.advert.EducationLevel;

/**
 * The education that is usual, as a requirement and not as a sentence.
 *
 * @param orEquivalentExperience experience stands for the degree
 * @param experienceMonths how much experience does; null when nobody says
 */
public record GuideEducation(EducationLevel level, boolean orEquivalentExperience, Integer experienceMonths)
        implements Serializable {

    public static final GuideEducation NONE = new GuideEducation(null, false, null);

    public GuideEducation {
        level = level == null ? EducationLevel.NONE : level;
    }
}
