package org.jobwright.domain.insights.guides.content;

import java.util.List;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.JobRequirements;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OccupationScheme;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.rules.TextRules;
import org.jobwright.domain.shared.text.RichText;

/**
 * The start of an advert for a role: its title, description, duties, skills, education and occupation come from the
 * guide. Pay does not: an advert states what its employer pays, never an estimate. Nor do industries: a guide lists all
 * that have the role, but an employer is in one.
 */
public final class GuideAdvert {

    private GuideAdvert() {}

    /** The advert completed with the guide's text in the language of the advert, else in English. */
    public static JobAdvert fill(JobAdvert begun, GuideContent guide) {
        GuideText guideText = guide.text(begun.language());
        return begun.withTitle(guideText.title())
                .withText(new AdvertText(
                        description(guideText), guideText.responsibilities(), List.of(), skills(guideText)))
                .withRequirements(requirements(guide.education(), guideText))
                .withOpening(opening(begun.opening(), guide));
    }

    private static RichText description(GuideText guideText) {
        StringBuilder text = new StringBuilder(guideText.summary());
        guideText.topics().stream()
                .filter(topic -> topic.kind() == GuideTopic.TopicKind.DAILY_WORK
                        && topic.variant() == GuideTopic.TopicVariant.GENERAL)
                .forEach(topic -> text.append("\n\n").append(topic.text()));
        return RichText.ofPlainText(text.toString());
    }

    private static List<AdvertText.Skill> skills(GuideText guideText) {
        return guideText.technicalSkills().stream()
                .filter(skill -> skill.length() <= TextRules.MAX_SKILL)
                .map(skill -> new AdvertText.Skill(skill, null, false))
                .toList();
    }

    private static JobRequirements requirements(GuideEducation education, GuideText guideText) {
        return new JobRequirements(
                education.level(),
                guideText.education(),
                education.experienceMonths(),
                "",
                education.orEquivalentExperience(),
                null);
    }

    private static OpeningTerms opening(OpeningTerms begun, GuideContent guide) {
        return new OpeningTerms(
                begun.requisitionId(),
                begun.totalJobOpenings(),
                begun.vacancyStatus(),
                begun.validThrough(),
                begun.applicationDeadline(),
                begun.jobStartDate(),
                begun.startsAtOnce(),
                begun.industries(),
                occupation(guide.occupations()),
                begun.applicationsOngoing());
    }

    private static OccupationCode occupation(List<OccupationCode> codes) {
        return codes.stream()
                .filter(code -> code.scheme() == OccupationScheme.ONET_SOC)
                .findFirst()
                .or(() -> codes.stream().findFirst())
                .orElse(null);
    }
}
