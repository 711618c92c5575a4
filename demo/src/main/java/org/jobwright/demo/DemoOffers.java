package org.jobwright.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jobwright.demo.papers.CvPdf;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.offers.AdvertComparison;
import org.jobwright.domain.offers.DeclineReason;
import org.jobwright.domain.offers.LetterFile;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferLetter;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.offers.SeenOffer;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Sha256;

/** Two offers: one that waits for an answer, and one that was declined. */
final class DemoOffers {

    private static final int HOURS = 40;

    private final DemoCalendar calendar;
    private final Consumer<Object> world;

    DemoOffers(DemoCalendar calendar, Consumer<Object> world) {
        this.calendar = calendar;
        this.world = world;
    }

    /** One that the candidate can answer for another week. */
    void waiting(JobApplication application, JobPosting posting, AccountId by) {
        Instant told = application.getCandidateStatusAt();
        send(
                application,
                posting,
                terms(
                        45_200,
                        "Bristol",
                        calendar.day(65),
                        calendar.day(8),
                        "Rhys, you asked about standby: it is one week in six, and paid for each night.",
                        "We were glad to meet you at the depot, and would like you to join the early shift of Owen Tate."
                                + "\n\nYour first two weeks are training at the signalling school in Derby. We book the"
                                + " train and the room.",
                        ""),
                by,
                told);
    }

    /** One that the candidate declined some days later. */
    void declined(JobApplication application, JobPosting posting, AccountId by) {
        Instant told = application.getCandidateStatusAt();
        Instant answered = told.plus(Duration.ofDays(3));
        Offer offer = send(
                application,
                posting,
                terms(
                        14_560,
                        "Newport",
                        calendar.day(35),
                        LocalDate.ofInstant(told, ZoneOffset.UTC).plusDays(10),
                        "",
                        "We offer you one of four places in our workshop.",
                        "The apprentice scale of the union applies."),
                by,
                told);
        String letter = offer.live().orElseThrow().getDocumentSha256();
        offer.decline(new SeenOffer(1, letter), DeclineReason.OTHER_OFFER, "I start as a bicycle mechanic.", answered);
        application.decline(answered);
    }

    private Offer send(JobApplication application, JobPosting posting, OfferTerms terms, AccountId by, Instant at) {
        SalaryRange advert = posting.getVersions().getFirst().getAdvert().pay().baseSalary();
        AdvertComparison comparison = AdvertComparison.of(terms.comparedPay(), advert, advert);
        Offer offer = new Offer(application, terms, comparison, by, at);
        byte[] letter = CvPdf.write(terms.letter().lines().toList());
        LetterFile file = new LetterFile(Sha256.hex(letter), LocalDate.ofInstant(at, ZoneOffset.UTC));
        offer.stage(comparison, file, at, true, by, at);
        offer.tell(at);
        world.accept(offer);
        world.accept(new OfferLetter(offer.live().orElseThrow().getId(), letter));
        return offer;
    }

    private static OfferTerms terms(
            long pay, String place, LocalDate start, LocalDate answerBy, String message, String letter, String reason) {
        return new OfferTerms(
                new SalaryRange("GBP", BigDecimal.valueOf(pay), null, PayUnit.YEAR, SalaryRange.FULL_TIME_HOURS),
                "",
                EmploymentType.FULL_TIME,
                start,
                null,
                BigDecimal.valueOf(HOURS),
                place,
                WorkplaceType.ON_SITE,
                6,
                28,
                List.of("Free travel on our trains"),
                List.of("A medical check for work on the line"),
                letter,
                Language.EN,
                false,
                answerBy,
                "Europe/London",
                message,
                reason);
    }
}
