package org.jobwright.domain.jobs.law;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.ApplyMethod;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.rules.QuestionTopic;
import org.jobwright.domain.jobs.rules.TitleRules;
import org.jobwright.domain.shared.Language;

/** The check behind each code of a requirement. */
final class RequirementChecks {

    private static final RequirementCheck PAY_TOLD = RequirementCheck.missingIf(
            facts -> facts.advert().pay().baseSalary().isUnknown(),
            Missing.of("pay.baseSalary.min", "jobs.law.pay-told"));

    private static final RequirementCheck AI_TEXT = RequirementCheck.missingIf(
            facts -> lacksText(facts.advert().application()),
            Missing.of("application.aiUseText", "jobs.law.ai-statement"));

    private static final Map<String, RequirementCheck> CHECKS = Map.ofEntries(
            entry("PAY_RANGE", new PayShown()),
            entry("PAY_MIN", PAY_TOLD),
            entry("PAY_BEFORE_INTERVIEW", PAY_TOLD),
            entry("PAY_BEFORE_OFFER", PAY_TOLD),
            entry("PAY_ON_REQUEST", PAY_TOLD),
            entry("RANGE_WIDTH_MAX", new RangeWidth()),
            entry("BENEFITS_TEXT", benefits(Missing.of("pay.benefitsText", "jobs.law.benefits"))),
            entry(
                    "BENEFITS_BEFORE_INTERVIEW",
                    benefits(Missing.advice("pay.benefitsText", "jobs.law.benefits-before-interview"))),
            entry(
                    "OTHER_COMPENSATION",
                    RequirementCheck.missingIf(
                            facts -> isSilentOnOtherPay(facts.advert().pay()),
                            Missing.of("pay.otherCompensation", "jobs.law.other-compensation"))),
            entry("APPLICATION_DEADLINE", RequirementChecks::deadline),
            entry(
                    "HOW_TO_APPLY",
                    RequirementCheck.missingIf(
                            facts -> facts.advert().application().method() != ApplyMethod.ON_PLATFORM
                                    && facts.advert().application().target().isEmpty(),
                            Missing.of("application.target", "jobs.law.how-to-apply"))),
            entry(
                    "COMMISSION_STATEMENT",
                    RequirementCheck.missingIf(
                            facts -> facts.advert()
                                            .pay()
                                            .incentives()
                                            .commission()
                                            .isEmpty()
                                    && AdvertWording.COMMISSION.isIn(facts.words()),
                            Missing.advice("pay.incentives.commission", "jobs.law.commission"))),
            entry(
                    "TIPS_STATEMENT",
                    RequirementCheck.missingIf(
                            facts ->
                                    !facts.advert().pay().incentives().tips() && AdvertWording.TIPS.isIn(facts.words()),
                            Missing.advice("pay.incentives.tips", "jobs.law.tips"))),
            entry(
                    "OVERPAY_STATEMENT",
                    RequirementCheck.missingIf(
                            facts -> isMinimumOnly(facts.advert().pay().baseSalary())
                                    && !AdvertWording.READY_TO_PAY_MORE.isIn(facts.words()),
                            Missing.advice("pay.benefitsText", "jobs.law.overpay"))),
            entry(
                    "COLLECTIVE_AGREEMENT_TEXT",
                    RequirementCheck.missingIf(
                            facts -> !AdvertWording.COLLECTIVE_AGREEMENT.isIn(facts.words()),
                            Missing.of("pay.benefitsText", "jobs.law.collective-agreement"))),
            entry("AI_STATEMENT", AI_TEXT),
            entry("AI_NOTICE", AI_TEXT),
            entry("VACANCY_STATEMENT", RequirementCheck.missingIf(facts -> false, Missing.of("", ""))),
            entry(
                    "JOB_DESCRIPTION",
                    RequirementCheck.missingIf(
                            facts -> facts.advert().text().description().isEmpty(),
                            Missing.of("text.description", "jobs.law.description"))),
            entry(
                    "WORK_HOURS_TEXT",
                    RequirementCheck.missingIf(
                            facts -> facts.advert().work().workHours().isEmpty()
                                    && facts.advert().work().shift().isEmpty()
                                    && facts.advert().work().hoursPerWeek() == null,
                            Missing.of("work.workHours", "jobs.law.hours"))),
            entry("NO_PAY_HISTORY_QUESTION", notAsked(QuestionTopic.PAY_HISTORY, "jobs.law.pay-history")),
            entry("NO_AGE_QUESTION", notAsked(QuestionTopic.AGE, "jobs.law.age-question")),
            entry("NO_HEALTH_QUESTION", notAsked(QuestionTopic.HEALTH, "jobs.law.health-question")),
            entry(
                    "NO_CRIMINAL_HISTORY_QUESTION",
                    notAsked(QuestionTopic.CRIMINAL_HISTORY, "jobs.law.criminal-history")),
            entry("NO_PERSONAL_CHARACTERISTICS_QUESTION", notAsked(QuestionTopic.FAMILY, "jobs.law.personal-question")),
            entry("NO_LOCAL_EXPERIENCE", RequirementChecks::localExperience),
            entry("NEUTRAL_TITLE", (facts, requirement, place) -> title(facts)),
            entry("NEUTRAL_TEXT", wording(AdvertWording.GENDERED_TEXT, "jobs.law.neutral-text")),
            entry("NO_AGE_LIMIT", wording(AdvertWording.AGE_LIMIT, "jobs.law.age-limit")),
            entry("NO_CITIZENSHIP_LIMIT", wording(AdvertWording.CITIZENS_ONLY, "jobs.law.citizenship")),
            entry(
                    "EMPLOYER_NAMED",
                    RequirementCheck.missingIf(
                            facts -> facts.advert().employer().confidential(),
                            Missing.of("employer.confidential", "jobs.law.employer-named"))),
            entry("EXPERIENCE_MAX_MONTHS", RequirementChecks::experience),
            entry("ADVERT_LANGUAGE", RequirementChecks::language));

    /** Duties that an advert cannot show, or that the product fulfils for all employers. */
    private static final Set<String> TOLD = Set.of(
            "AI_ADVERSE_EXPLANATION",
            "AI_BIAS_TESTING_EVIDENCE",
            "AI_CONSENT",
            "AI_CORRECTION",
            "AI_EXPLANATION",
            "AI_HUMAN_OVERSIGHT",
            "AI_HUMAN_REVIEW",
            "AI_LOGS_6_MONTHS",
            "AI_OPT_OUT",
            "ANSWER_DAYS",
            "BIAS_AUDIT",
            "DELETE_ON_REQUEST_30_DAYS",
            "GOOD_FAITH_RANGE",
            "IMPACT_RATIO_PUBLISHED",
            "IMPACT_RECORDS",
            "KEEP_ANSWER_MONTHS",
            "KEEP_APPLICATION_MONTHS",
            "KEEP_POSTING_MONTHS",
            "LANGUAGE_REQUIREMENT_REASON",
            "MODERATION_DUTIES",
            "NO_NEEDLESS_LANGUAGE",
            "NO_POSTAL_CODE_PROXY",
            "PAY_NOT_BELOW_MINIMUM",
            "RECEIPT_CONFIRMED");

    private RequirementChecks() {}

    static boolean isKnown(String code) {
        return CHECKS.containsKey(code) || TOLD.contains(code);
    }

    static List<String> codes() {
        return Stream.concat(CHECKS.keySet().stream(), TOLD.stream()).sorted().toList();
    }

    /** The check of a code; null if an advert cannot show it. */
    static RequirementCheck of(String code) {
        return CHECKS.get(code);
    }

    private static boolean lacksText(ApplicationTerms terms) {
        return terms.aiUse() != AiUse.NONE && terms.aiUseText().isEmpty();
    }

    private static RequirementCheck benefits(Missing missing) {
        return RequirementCheck.missingIf(
                facts -> facts.advert().pay().benefits().isEmpty()
                        && facts.advert().pay().benefitsText().isEmpty(),
                missing);
    }

    private static boolean isSilentOnOtherPay(PayOffer pay) {
        return pay.incentives().isNone() && pay.otherCompensation() != PayOffer.OtherCompensation.NONE;
    }

    private static boolean isMinimumOnly(SalaryRange range) {
        return range.isUnknown() || range.top().compareTo(range.bottom()) <= 0;
    }

    private static Optional<Missing> deadline(PostingFacts facts, Requirement requirement, LawPlace place) {
        boolean ongoing =
                requirement.flag("ongoingAllowed") && facts.advert().opening().applicationsOngoing();
        return facts.advert().opening().applicationDeadline() != null || ongoing
                ? Optional.empty()
                : Optional.of(Missing.of("opening.applicationDeadline", "jobs.law.deadline"));
    }

    private static RequirementCheck notAsked(QuestionTopic topic, String code) {
        return (facts, requirement, place) -> facts.question(topic::isAskedIn).map(field -> Missing.of(field, code));
    }

    private static RequirementCheck wording(AdvertWording wording, String code) {
        return (facts, requirement, place) ->
                wording.findIn(facts.words()).map(words -> Missing.of("text.description", code, words));
    }

    private static Optional<Missing> localExperience(PostingFacts facts, Requirement requirement, LawPlace place) {
        QuestionTopic topic = QuestionTopic.CANADIAN_EXPERIENCE;
        return facts.question(topic::isAskedIn)
                .or(() -> topic.isAskedIn(facts.words()) ? Optional.of("text.description") : Optional.empty())
                .map(field -> Missing.of(field, "jobs.law.local-experience"));
    }

    /** An English word in the list never means everyone. A German one may, so it only raises a doubt. */
    private static Optional<Missing> title(PostingFacts facts) {
        String title = facts.advert().title();
        boolean german =
                switch (facts.advert().language()) {
                    case DE -> !AdvertWording.isMeantForEveryone(title);
                    case EN -> false;
                };
        return TitleRules.genderedWords(title)
                .map(words -> Missing.of("title", "jobs.law.neutral-title", words))
                .or(() -> german
                        ? AdvertWording.GENDERED_GERMAN_TITLE
                                .findIn(title)
                                .map(words -> Missing.advice("title", "jobs.law.neutral-title", words))
                        : Optional.empty());
    }

    private static Optional<Missing> experience(PostingFacts facts, Requirement requirement, LawPlace place) {
        Integer asked = facts.advert().requirements().experienceMonths();
        int most = requirement.number("months").intValue();
        return asked == null || asked <= most
                ? Optional.empty()
                : Optional.of(Missing.of("requirements.experienceMonths", "jobs.law.experience", most));
    }

    private static Optional<Missing> language(PostingFacts facts, Requirement requirement, LawPlace place) {
        Language language = facts.advert().language();
        return language.tag().equals(requirement.text("language"))
                ? Optional.empty()
                : Optional.of(Missing.of("language", "jobs.law.language"));
    }
}
