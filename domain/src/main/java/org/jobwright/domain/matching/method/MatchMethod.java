package org.jobwright.domain.matching.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.matching.result.MatchFinding;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchRequirement;
import org.jobwright.domain.matching.result.MatchResult;
import org.jobwright.domain.matching.result.MatchRule;
import org.jobwright.domain.matching.result.RequirementKind;

/**
 * Says for each requirement of an advert whether what an applicant sent has a line about it, and which. The same input
 * gives the same result, on every node and with every search engine. It has no score and decides nothing.
 */
public final class MatchMethod {

    /** Counts up with each change of the rules or their tables; then applications are read again. */
    public static final int VERSION = 2;

    private final JobAdvert advert;
    private final List<MatchRequirement> requirements;
    private final Material material;
    private final boolean cvUnread;
    private final WordCheck words;
    private final ExperienceCheck experience;

    private MatchMethod(JobAdvert advert, Material material, boolean cvUnread, Stemmer stemmer) {
        this.advert = advert;
        this.requirements = Requirements.of(advert);
        this.material = material;
        this.cvUnread = cvUnread;
        this.words = new WordCheck(new CachedStemmer(stemmer));
        this.experience = new ExperienceCheck(advert, requirements, words);
    }

    /**
     * Compares one application with the advert it was sent for.
     *
     * @param cv the extracted text of the file; null if there is no file, blank if it could not be read
     * @param applied the day of applying, on which work without an end ends
     */
    public static MatchResult compare(
            JobAdvert advert, SentContent sent, String cv, LocalDate applied, Stemmer stemmer) {
        boolean cvUnread = cv != null && cv.isBlank();
        Material material = Material.of(sent, cv, applied);
        return new MatchResult(VERSION, new MatchMethod(advert, material, cvUnread, stemmer).lines());
    }

    private List<MatchLine> lines() {
        List<MatchLine> lines = new ArrayList<>();
        requirements.forEach(requirement -> lines.add(honest(line(requirement))));
        return lines;
    }

    /** What is not found may stand in a CV that could not be read. */
    private MatchLine honest(MatchLine line) {
        return cvUnread && line.rule() == MatchRule.NO_LINE
                ? MatchLine.without(line.requirement(), MatchFinding.NOT_CHECKABLE, MatchRule.CV_UNREAD)
                : line;
    }

    private MatchLine line(MatchRequirement requirement) {
        return switch (requirement.kind()) {
            case SKILL, QUALIFICATION, LICENCE -> words.check(requirement, material.lines());
            case LANGUAGE -> LanguageCheck.check(requirement, material);
            case EDUCATION -> education(requirement);
            case EXPERIENCE -> experience.check(requirement, material.work());
            case ANSWER -> AnswerCheck.check(requirement, material.answers());
            case ELIGIBILITY -> MatchLine.without(requirement, MatchFinding.NOT_CHECKABLE, MatchRule.FOR_PEOPLE);
        };
    }

    /** Where the advert says so, enough experience replaces the education. */
    private MatchLine education(MatchRequirement requirement) {
        MatchLine education = EducationCheck.check(requirement, material);
        if (education.finding() == MatchFinding.FOUND || !advert.requirements().experienceInPlaceOfEducation()) {
            return education;
        }
        return requirements.stream()
                .filter(other -> other.kind() == RequirementKind.EXPERIENCE)
                .map(other -> experience.check(other, material.work()))
                .filter(line -> line.finding() == MatchFinding.FOUND)
                .findFirst()
                .map(line ->
                        new MatchLine(requirement, MatchFinding.FOUND, MatchRule.EXPERIENCE_INSTEAD, line.quotes()))
                .orElse(education);
    }
}
