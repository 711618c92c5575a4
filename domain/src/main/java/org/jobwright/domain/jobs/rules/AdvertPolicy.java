package org.jobwright.domain.jobs.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.jobs.wording.AdvertWords;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * Whether an advert is complete and within the limits of search engines and feeds. Checked at submission, and
 * by the form while typing; a draft is never refused.
 */
public final class AdvertPolicy {

    /** The most days an advert is public before it must be renewed. */
    public static final int MAX_DAYS = 90;

    /** The default period of a new draft. */
    public static final int USUAL_DAYS = 60;

    private AdvertPolicy() {}

    /** With the words that this release looks for; what must be corrected does not depend on them. */
    public static AdvertCheck review(JobAdvert advert, LocalDate today) {
        return review(advert, Lexicons.shipped(), today);
    }

    /**
     * What must be corrected in an advert, and what may be wrong with it.
     *
     * @param words to look for; they lead to warnings only
     */
    public static AdvertCheck review(JobAdvert advert, Lexicons words, LocalDate today) {
        return review(AdvertTexts.of(advert), words, today);
    }

    /** The same for texts that were read already. */
    public static AdvertCheck review(AdvertTexts texts, Lexicons words, LocalDate today) {
        AdvertFindings findings = form(texts, today);
        AdvertWords.hints(texts, words)
                .forEach(hint -> findings.warning(hint.field(), "jobs.wording." + hint.code(), hint.quote()));
        List<String> unbalanced = AdvertWords.outnumbering(texts);
        if (!unbalanced.isEmpty()) {
            findings.warning("text.description", "jobs.wording.gender.wording", String.join(", ", unbalanced));
        }
        return findings.review();
    }

    /** The same without advice on wording, which prevents no submission. */
    public static AdvertCheck reviewWithoutWording(JobAdvert advert, LocalDate today) {
        return form(AdvertTexts.of(advert), today).review();
    }

    private static AdvertFindings form(AdvertTexts texts, LocalDate today) {
        JobAdvert advert = texts.advert();
        AdvertFindings findings = new AdvertFindings();
        TitleRules.check(advert, findings);
        TextRules.check(texts, findings);
        WorkRules.check(advert.work(), findings);
        WorkRules.checkAreas("employer.staffIn", advert.employer().staffIn(), findings);
        PayRules.check(advert.pay(), findings);
        RequirementRules.check(advert.requirements(), findings);
        OpeningRules.check(advert.opening(), today, findings);
        ApplicationRules.check(advert.application(), findings);
        return findings;
    }

    /** A new draft ends after the default period, unless it has a date. */
    public static JobAdvert withUsualEnd(JobAdvert advert, LocalDate today) {
        return advert.opening().validThrough() != null
                ? advert
                : advert.withOpening(advert.opening().withValidThrough(today.plusDays(USUAL_DAYS)));
    }

    public static void requireLastDay(LocalDate lastDay, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MAX_DAYS))) {
            throw new InvalidInput(
                    FieldProblem.of("opening.validThrough", "jobs.valid-through.out-of-range", MAX_DAYS));
        }
    }
}
