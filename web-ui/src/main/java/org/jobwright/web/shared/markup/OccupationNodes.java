package org.jobwright.web.shared.markup;

import java.util.Locale;
import java.util.Map;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.OccupationCode;

/** The common parts of a job and a role in schema.org: the occupation, and the required education and experience. */
public final class OccupationNodes {

    private OccupationNodes() {}

    public static Map<String, Object> category(OccupationCode occupation) {
        Map<String, Object> category = JsonLd.node("CategoryCode");
        category.put("codeValue", occupation.code());
        category.put("name", occupation.label());
        category.put("inCodeSet", occupation.scheme().name());
        return category;
    }

    /** In the words that Google accepts: bachelor degree, high school and so on. */
    public static Map<String, Object> education(EducationLevel level) {
        Map<String, Object> education = JsonLd.node("EducationalOccupationalCredential");
        education.put(
                "credentialCategory", level.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return education;
    }

    public static Map<String, Object> experience(int months) {
        Map<String, Object> experience = JsonLd.node("OccupationalExperienceRequirements");
        experience.put("monthsOfExperience", months);
        return experience;
    }
}
