package org.jobwright.web.shared;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.AdvertText.Qualification;
import org.jobwright.domain.jobs.advert.AdvertText.Skill;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.JobRequirements;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Turns the lists and facts of an advert into sentences, section by section. */
public final class AdvertSections {

    private final JobAdvert advert;
    private final Texts texts;
    private final Formats formats;

    private AdvertSections(JobAdvert advert, Texts texts, Formats formats) {
        this.advert = advert;
        this.texts = texts;
        this.formats = formats;
    }

    /** The non-empty sections, in the order of the page. */
    public static List<AdvertSection> of(JobAdvert advert, Texts texts, Formats formats) {
        AdvertSections sections = new AdvertSections(advert, texts, formats);
        return Stream.of(
                        sections.section(AdvertSection.DUTIES, advert.text().responsibilities()),
                        sections.section(AdvertSection.NEEDS, sections.needs()),
                        sections.section(AdvertSection.HELPFUL, sections.helpful()),
                        sections.section(AdvertSection.BENEFITS, sections.benefits()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private AdvertSection section(String id, List<String> lines) {
        return new AdvertSection(id, texts.get("shared.advert.section." + id), lines);
    }

    private List<String> needs() {
        JobRequirements requirements = advert.requirements();
        JobRequirements.Conditions conditions = requirements.conditions();
        List<String> lines = new ArrayList<>(qualifications(Qualification::required));
        lines.addAll(training(requirements));
        lines.add(skills(Skill::required));
        lines.add(labelled("eligibility", conditions.eligibilityToWork()));
        lines.add(labelled("clearance", conditions.securityClearance()));
        lines.add(labelled("physical", conditions.physicalRequirement()));
        lines.add(labelled("sensory", conditions.sensoryRequirement()));
        if (conditions.travelPercent() != null && conditions.travelPercent() > 0) {
            lines.add(texts.get("shared.advert.need.travel", conditions.travelPercent()));
        }
        lines.add(labelled("commitments", conditions.specialCommitments()));
        return lines;
    }

    private List<String> helpful() {
        List<String> lines = new ArrayList<>(qualifications(not(Qualification::required)));
        lines.add(skills(not(Skill::required)));
        return lines;
    }

    private List<String> benefits() {
        PayOffer pay = advert.pay();
        PayOffer.Incentives extra = pay.incentives();
        JobRequirements.Conditions conditions = advert.requirements().conditions();
        List<String> lines = new ArrayList<>();
        pay.placePay().forEach(place -> lines.add(placePay(place)));
        lines.add(labelled("bonus", extra.bonus()));
        lines.add(labelled("commission", extra.commission()));
        lines.add(equity(extra));
        lines.add(extra.tips() ? texts.get("shared.advert.get.tips") : "");
        lines.add(
                pay.otherCompensation() == PayOffer.OtherCompensation.NONE && extra.isNone()
                        ? texts.get("shared.advert.get.nothing-besides")
                        : "");
        lines.addAll(pay.benefits());
        lines.add(pay.benefitsText());
        lines.add(conditions.visaSponsorship() ? texts.get("shared.advert.get.visa") : "");
        lines.add(conditions.relocation() ? texts.get("shared.advert.get.relocation") : "");
        return lines;
    }

    private List<String> qualifications(Predicate<Qualification> which) {
        return advert.text().qualifications().stream()
                .filter(which)
                .map(Qualification::text)
                .toList();
    }

    private String skills(Predicate<Skill> which) {
        AdvertText text = advert.text();
        return labelled(
                "skills",
                text.skills().stream()
                        .filter(which)
                        .map(skill -> skill.name() + " (" + texts.of(skill.level()) + ")")
                        .collect(Collectors.joining(", ")));
    }

    /** Education and experience; one sentence if either of them is enough. */
    private List<String> training(JobRequirements requirements) {
        String education = education(requirements);
        String experience = experience(requirements);
        return requirements.experienceInPlaceOfEducation() && !education.isEmpty() && !experience.isEmpty()
                ? List.of(texts.get("shared.advert.need.either", education, experience))
                : List.of(education, experience);
    }

    private String education(JobRequirements requirements) {
        return requirements.educationLevel() == EducationLevel.NONE
                ? requirements.educationText()
                : joined(texts.of(requirements.educationLevel()), requirements.educationText());
    }

    private String experience(JobRequirements requirements) {
        Integer months = requirements.experienceMonths();
        if (months == null || months == 0) {
            return requirements.experienceText();
        }
        String time = months % 12 == 0
                ? texts.get("shared.advert.need.experience-years", months / 12)
                : texts.get("shared.advert.need.experience-months", months);
        return joined(time, requirements.experienceText());
    }

    private static String joined(String what, String more) {
        return more.isEmpty() ? what : what + " (" + more.replaceFirst("\\.$", "") + ")";
    }

    private String placePay(PayOffer.PlacePay place) {
        return place.place() + ": " + joined(formats.pay(place.range()), place.note());
    }

    private String equity(PayOffer.Incentives extra) {
        BigDecimal min = extra.equityMin() == null ? extra.equityMax() : extra.equityMin();
        BigDecimal max = extra.equityMax() == null ? extra.equityMin() : extra.equityMax();
        if (max == null) {
            return "";
        }
        return min.compareTo(max) == 0
                ? texts.get("shared.advert.get.equity", max)
                : texts.get("shared.advert.get.equity-range", min, max);
    }

    private String labelled(String label, String value) {
        return value.isEmpty() ? "" : texts.get("shared.advert.label." + label) + " " + value;
    }
}
