package org.jobwright.domain.jobs.rules;

import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.JobRequirements;

/** Requirements for applicants, within limits and without contradiction. */
final class RequirementRules {

    private static final int MAX_TEXT = 500;
    private static final int MAX_MONTHS = 600;

    private RequirementRules() {}

    static void check(JobRequirements requirements, AdvertFindings findings) {
        findings.atMost(MAX_TEXT, "requirements.educationText", requirements.educationText());
        findings.atMost(MAX_TEXT, "requirements.experienceText", requirements.experienceText());
        findings.between(0, MAX_MONTHS, "requirements.experienceMonths", requirements.experienceMonths());
        boolean bothStated =
                requirements.educationLevel() != EducationLevel.NONE && requirements.experienceMonths() != null;
        findings.problemIf(
                requirements.experienceInPlaceOfEducation() && !bothStated,
                "requirements.experienceInPlaceOfEducation",
                "jobs.requirements.either-needs-both");
        JobRequirements.Conditions conditions = requirements.conditions();
        String field = "requirements.conditions.";
        findings.atMost(MAX_TEXT, field + "eligibilityToWork", conditions.eligibilityToWork());
        findings.atMost(MAX_TEXT, field + "securityClearance", conditions.securityClearance());
        findings.atMost(MAX_TEXT, field + "physicalRequirement", conditions.physicalRequirement());
        findings.atMost(MAX_TEXT, field + "sensoryRequirement", conditions.sensoryRequirement());
        findings.atMost(MAX_TEXT, field + "specialCommitments", conditions.specialCommitments());
        findings.between(0, 100, field + "travelPercent", conditions.travelPercent());
    }
}
