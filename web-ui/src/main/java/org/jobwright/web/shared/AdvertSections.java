package org.jobwright.web.shared;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String CONDITIONS = "requirements.conditions.";
    private static final String EDUCATION = "requirements.educationLevel";
    private static final String EXPERIENCE = "requirements.experienceText";

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
                        sections.section(AdvertSection.DUTIES, sections.duties()),
                        sections.section(AdvertSection.NEEDS, sections.needs()),
                        sections.section(AdvertSection.HELPFUL, sections.helpful()),
                        sections.section(AdvertSection.BENEFITS, sections.benefits()))
                .filter(section -> !section.sentences().isEmpty())
                .toList();
    }

    private AdvertSection section(String id, List<AdvertLine> lines) {
        return new AdvertSection(id, texts.get("shared.advert.section." + id), lines);
    }

    private List<AdvertLine> duties() {
        return lines("text.responsibilities", advert.text().responsibilities());
    }

    private List<AdvertLine> needs() {
        JobRequirements requirements = advert.requirements();
        JobRequirements.Conditions conditions = requirements.conditions();
        List<AdvertLine> lines = new ArrayList<>(qualifications(Qualification::required));
        lines.addAll(training(requirements));
        lines.add(skills(Skill::required));
        lines.add(condition("eligibilityToWork", "eligibility", conditions.eligibilityToWork()));
        lines.add(condition("securityClearance", "clearance", conditions.securityClearance()));
        lines.add(condition("physicalRequirement", "physical", conditions.physicalRequirement()));
        lines.add(condition("sensoryRequirement", "sensory", conditions.sensoryRequirement()));
        if (conditions.travelPercent() != null && conditions.travelPercent() > 0) {
            lines.add(new AdvertLine(
                    CONDITIONS + "travelPercent", texts.get("shared.advert.need.travel", conditions.travelPercent())));
        }
        lines.add(condition("specialCommitments", "commitments", conditions.specialCommitments()));
        return lines;
    }

    private List<AdvertLine> helpful() {
        List<AdvertLine> lines = new ArrayList<>(qualifications(not(Qualification::required)));
        lines.add(skills(not(Skill::required)));
        return lines;
    }

    private List<AdvertLine> benefits() {
        PayOffer pay = advert.pay();
        PayOffer.Incentives extra = pay.incentives();
        JobRequirements.Conditions conditions = advert.requirements().conditions();
        List<AdvertLine> lines = new ArrayList<>(pay.placePay().stream()
                .map(place -> new AdvertLine("pay.placePay", placePay(place), place.place()))
                .toList());
        lines.add(new AdvertLine("pay.incentives.bonus", labelled("bonus", extra.bonus())));
        lines.add(new AdvertLine("pay.incentives.commission", labelled("commission", extra.commission())));
        lines.add(new AdvertLine("pay.incentives.equityMin", equity(extra)));
        lines.add(said("pay.incentives.tips", extra.tips(), "tips"));
        lines.add(said(
                "pay.otherCompensation",
                pay.otherCompensation() == PayOffer.OtherCompensation.NONE && extra.isNone(),
                "nothing-besides"));
        lines.addAll(lines("pay.benefits", pay.benefits()));
        lines.add(new AdvertLine("pay.benefitsText", pay.benefitsText()));
        lines.add(said(CONDITIONS + "visaSponsorship", conditions.visaSponsorship(), "visa"));
        lines.add(said(CONDITIONS + "relocation", conditions.relocation(), "relocation"));
        return lines;
    }

    private static List<AdvertLine> lines(String field, List<String> texts) {
        return texts.stream().map(text -> new AdvertLine(field, text)).toList();
    }

    private AdvertLine said(String field, boolean so, String benefit) {
        return new AdvertLine(field, so ? texts.get("shared.advert.get." + benefit) : "");
    }

    private AdvertLine condition(String field, String label, String value) {
        return new AdvertLine(CONDITIONS + field, labelled(label, value));
    }

    private List<AdvertLine> qualifications(Predicate<Qualification> which) {
        return lines(
                "text.qualifications",
                advert.text().qualifications().stream()
                        .filter(which)
                        .map(Qualification::text)
                        .toList());
    }

    private AdvertLine skills(Predicate<Skill> which) {
        List<Skill> some = advert.text().skills().stream().filter(which).toList();
        String names = some.stream()
                .map(skill -> skill.name() + " (" + texts.of(skill.level()) + ")")
                .collect(Collectors.joining(", "));
        return new AdvertLine(
                "text.skills",
                labelled("skills", names),
                some.stream().map(Skill::name).collect(Collectors.joining(", ")));
    }

    /** Education and experience; one sentence if either of them is enough. */
    private List<AdvertLine> training(JobRequirements requirements) {
        String education = education(requirements);
        String experience = experience(requirements);
        return requirements.experienceInPlaceOfEducation() && !education.isEmpty() && !experience.isEmpty()
                ? List.of(new AdvertLine(EDUCATION, texts.get("shared.advert.need.either", education, experience)))
                : List.of(new AdvertLine(EDUCATION, education), new AdvertLine(EXPERIENCE, experience));
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
