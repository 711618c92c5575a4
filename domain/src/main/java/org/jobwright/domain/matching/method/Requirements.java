package org.jobwright.domain.matching.method;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.JobRequirements;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.matching.result.MatchRequirement;
import org.jobwright.domain.matching.result.RequirementKind;

/**
 * What an advert asks for, in its order. What a body must be able to do is left out: no program looks for that, and nobody
 * should.
 */
final class Requirements {

    private static final int MOST = 100;

    private final List<MatchRequirement> found = new ArrayList<>();

    private Requirements(JobAdvert advert) {
        advert.text().skills().forEach(this::skill);
        advert.text().qualifications().forEach(this::qualification);
        stated(advert.requirements());
        advert.application().questions().stream()
                .filter(ScreeningQuestion::isMustHave)
                .forEach(question -> add(MatchRequirement.of(RequirementKind.ANSWER, question.label(), true)));
    }

    /** Each once. */
    static List<MatchRequirement> of(JobAdvert advert) {
        return new Requirements(advert).found.stream().distinct().limit(MOST).toList();
    }

    private void skill(AdvertText.Skill skill) {
        RequirementKind kind =
                LanguageName.of(skill.name()).isPresent() ? RequirementKind.LANGUAGE : RequirementKind.SKILL;
        add(new MatchRequirement(kind, skill.name(), skill.required(), skill.level(), null, null));
    }

    private void qualification(AdvertText.Qualification qualification) {
        add(MatchRequirement.of(kind(qualification.text()), qualification.text(), qualification.required()));
    }

    private static RequirementKind kind(String text) {
        return LanguageName.of(text).isPresent()
                ? RequirementKind.LANGUAGE
                : MatchWords.hasAny("licence", Words.of(text))
                        ? RequirementKind.LICENCE
                        : RequirementKind.QUALIFICATION;
    }

    private void stated(JobRequirements stated) {
        if (stated.educationLevel() != EducationLevel.NONE) {
            add(new MatchRequirement(RequirementKind.EDUCATION, "", true, null, stated.educationLevel(), null));
        }
        add(MatchRequirement.of(RequirementKind.QUALIFICATION, stated.educationText(), true));
        if (stated.experienceMonths() != null && stated.experienceMonths() > 0) {
            add(new MatchRequirement(RequirementKind.EXPERIENCE, "", true, null, null, stated.experienceMonths()));
        }
        add(MatchRequirement.of(RequirementKind.QUALIFICATION, stated.experienceText(), true));
        add(MatchRequirement.of(RequirementKind.ELIGIBILITY, stated.conditions().eligibilityToWork(), true));
        add(MatchRequirement.of(RequirementKind.ELIGIBILITY, stated.conditions().securityClearance(), true));
    }

    private void add(MatchRequirement requirement) {
        if (!requirement.text().isEmpty() || requirement.education() != null || requirement.months() != null) {
            found.add(requirement);
        }
    }
}
