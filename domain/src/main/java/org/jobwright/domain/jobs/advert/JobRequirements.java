package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What an applicant must have or accept, as facts that can be searched and matched.
 *
 * @param experienceInPlaceOfEducation enough experience can replace the degree; then both are given
 */
public record JobRequirements(
        EducationLevel educationLevel,
        String educationText,
        Integer experienceMonths,
        String experienceText,
        boolean experienceInPlaceOfEducation,
        Conditions conditions)
        implements Serializable {

    public static final JobRequirements NONE = new JobRequirements(null, null, null, null, false, null);

    public JobRequirements {
        educationLevel = educationLevel == null ? EducationLevel.NONE : educationLevel;
        educationText = TypedText.clean(educationText);
        experienceText = TypedText.clean(experienceText);
        conditions = conditions == null ? Conditions.NONE : conditions;
    }

    /** Conditions that rule some people in or out, stated before they apply. */
    public record Conditions(
            String eligibilityToWork,
            boolean visaSponsorship,
            String securityClearance,
            String physicalRequirement,
            String sensoryRequirement,
            Integer travelPercent,
            String specialCommitments,
            boolean relocation)
            implements Serializable {

        public static final Conditions NONE = new Conditions(null, false, null, null, null, null, null, false);

        public Conditions {
            eligibilityToWork = TypedText.clean(eligibilityToWork);
            securityClearance = TypedText.clean(securityClearance);
            physicalRequirement = TypedText.clean(physicalRequirement);
            sensoryRequirement = TypedText.clean(sensoryRequirement);
            specialCommitments = TypedText.clean(specialCommitments);
        }
    }
}
