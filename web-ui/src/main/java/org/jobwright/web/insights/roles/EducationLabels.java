package org.jobwright.web.insights.roles;

import org.jobwright.domain.insights.guides.content.GuideEducation;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.web.shared.text.Texts;

/** The usual education, as a one-line fact. */
final class EducationLabels {

    private static final int YEAR = 12;

    private EducationLabels() {}

    static String of(GuideEducation education, Texts texts) {
        String level = texts.of(education.level());
        if (education.level() == EducationLevel.NONE || !education.orEquivalentExperience()) {
            return level;
        }
        Integer months = education.experienceMonths();
        if (months == null || months <= 0) {
            return texts.get("insights.roles.education.or", level);
        }
        return months % YEAR == 0
                ? texts.get("insights.roles.education.or.years", level, months / YEAR)
                : texts.get("insights.roles.education.or.months", level, months);
    }
}
