package org.jobwright.domain.jobs.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.Adverts;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.EmployerDisclosure;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.JobRequirements;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.text.RichText;

/** Adverts that meet every requirement, and ways to break each one. */
final class LawAdverts {

    /** How an advert loses what a code requires. */
    static final Map<String, UnaryOperator<JobAdvert>> BROKEN = Map.ofEntries(
            Map.entry("PAY_RANGE", advert -> pay(advert, open(advert))),
            Map.entry("PAY_MIN", advert -> pay(advert, null)),
            Map.entry("PAY_BEFORE_INTERVIEW", advert -> pay(advert, null)),
            Map.entry("PAY_BEFORE_OFFER", advert -> pay(advert, null)),
            Map.entry("PAY_ON_REQUEST", advert -> pay(advert, null)),
            Map.entry("RANGE_WIDTH_MAX", advert -> pay(advert, SalaryRange.yearly("CAD", 100_000, 150_001))),
            Map.entry("BENEFITS_TEXT", LawAdverts::withoutBenefits),
            Map.entry("BENEFITS_BEFORE_INTERVIEW", LawAdverts::withoutBenefits),
            Map.entry("OTHER_COMPENSATION", advert -> offer(advert, advert.pay().benefitsText(), null)),
            Map.entry(
                    "APPLICATION_DEADLINE",
                    advert -> advert.withOpening(
                            OpeningTerms.until(advert.opening().validThrough()))),
            Map.entry("COMMISSION_STATEMENT", advert -> text(advert, "You are paid on commission.")),
            Map.entry("TIPS_STATEMENT", advert -> text(advert, "A good wage plus tips.")),
            Map.entry(
                    "OVERPAY_STATEMENT",
                    advert -> pay(advert, fixed(advert.pay().baseSalary().currency()))),
            Map.entry("COLLECTIVE_AGREEMENT_TEXT", advert -> text(advert, "You keep the signals safe.")),
            Map.entry("AI_STATEMENT", advert -> terms(advert, AiUse.SELECT, "")),
            Map.entry("AI_NOTICE", advert -> terms(advert, AiUse.SELECT, "")),
            Map.entry("JOB_DESCRIPTION", advert -> text(advert, "")),
            Map.entry(
                    "WORK_HOURS_TEXT",
                    advert -> advert.withWork(work(
                            advert.work().workplaceType(),
                            advert.work().locations(),
                            advert.work().applicantLocations(),
                            ""))),
            Map.entry("NO_PAY_HISTORY_QUESTION", advert -> asking(advert, "What is your current salary?")),
            Map.entry("NO_AGE_QUESTION", advert -> asking(advert, "How old are you?")),
            Map.entry("NO_HEALTH_QUESTION", advert -> asking(advert, "Do you have any disability?")),
            Map.entry(
                    "NO_CRIMINAL_HISTORY_QUESTION",
                    advert -> asking(advert, "Have you ever been convicted of a crime?")),
            Map.entry("NO_PERSONAL_CHARACTERISTICS_QUESTION", advert -> asking(advert, "Are you married?")),
            Map.entry("NO_LOCAL_EXPERIENCE", advert -> text(advert, "Canadian experience is required.")),
            Map.entry("NEUTRAL_TITLE", advert -> advert.withTitle("Salesman")),
            Map.entry("NEUTRAL_TEXT", advert -> text(advert, "We are looking for a young man.")),
            Map.entry("NO_AGE_LIMIT", advert -> text(advert, "Candidates must be under 35.")),
            Map.entry("NO_CITIZENSHIP_LIMIT", advert -> text(advert, "US citizens only.")),
            Map.entry(
                    "EMPLOYER_NAMED",
                    advert -> advert.withEmployer(new EmployerDisclosure("", true, "A successor is sought."))),
            Map.entry(
                    "EXPERIENCE_MAX_MONTHS",
                    advert -> advert.withRequirements(new JobRequirements(null, null, 7, null, false, null))),
            Map.entry("ADVERT_LANGUAGE", advert -> advert));

    private LawAdverts() {}

    /** Meets every requirement of any law, in one place. */
    static JobAdvert complete(WorkplaceType workplace, List<WorkLocation> places, List<String> areas, String currency) {
        JobAdvert advert = Adverts.complete()
                .withWork(work(workplace, places, areas, "37 hours in shifts"))
                .withOpening(new OpeningTerms(
                        null, 1, null, Adverts.TODAY.plusDays(30), Adverts.TODAY, null, false, null, null))
                .withPay(new PayOffer(
                        SalaryRange.yearly(currency, 100_000, 150_000),
                        null,
                        null,
                        null,
                        "Pension and 30 days of leave",
                        PayOffer.OtherCompensation.NONE));
        return text(advert, "You keep the signals safe, under the collective agreement.");
    }

    static JobAdvert in(WorkLocation... places) {
        return complete(WorkplaceType.ON_SITE, List.of(places), null, "USD");
    }

    static WorkLocation place(String locality, String region, String country) {
        return new WorkLocation("", locality, region, "", country, null, null);
    }

    static JobAdvert terms(JobAdvert advert, AiUse use, String text) {
        return advert.withApplication(
                new ApplicationTerms(null, null, advert.application().questions(), use, text));
    }

    static JobAdvert pay(JobAdvert advert, SalaryRange range) {
        return advert.withPay(new PayOffer(
                range,
                advert.pay().placePay(),
                null,
                null,
                advert.pay().benefitsText(),
                advert.pay().otherCompensation()));
    }

    static LawReview review(JobAdvert advert, EmployerFacts employer, LocalDate day) {
        return RuleBook.shipped().review(new PostingFacts(advert, employer, day));
    }

    private static JobAdvert withoutBenefits(JobAdvert advert) {
        return offer(advert, "", advert.pay().otherCompensation());
    }

    private static JobAdvert offer(JobAdvert advert, String benefits, PayOffer.OtherCompensation other) {
        return advert.withPay(new PayOffer(advert.pay().baseSalary(), null, null, null, benefits, other));
    }

    private static JobAdvert text(JobAdvert advert, String description) {
        return advert.withText(AdvertText.of(RichText.ofPlainText(description)));
    }

    private static JobAdvert asking(JobAdvert advert, String question) {
        return advert.withApplication(new ApplicationTerms(
                null,
                null,
                List.of(new ScreeningQuestion(QuestionType.TEXT, question, false, null)),
                advert.application().aiUse(),
                advert.application().aiUseText()));
    }

    private static SalaryRange open(JobAdvert advert) {
        return new SalaryRange(
                advert.pay().baseSalary().currency(), BigDecimal.valueOf(100_000), null, PayUnit.YEAR, null);
    }

    private static SalaryRange fixed(String currency) {
        return new SalaryRange(currency, BigDecimal.valueOf(100_000), null, PayUnit.YEAR, null, true);
    }

    private static WorkArrangement work(
            WorkplaceType workplace, List<WorkLocation> places, List<String> areas, String hours) {
        return new WorkArrangement(List.of(EmploymentType.FULL_TIME), workplace, places, areas, hours, null, null);
    }
}
