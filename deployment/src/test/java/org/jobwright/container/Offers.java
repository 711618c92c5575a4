package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.offers.CandidateOfferQueries;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferQueries;
import org.jobwright.services.offers.OfferSendingService;
import org.jobwright.services.offers.OfferService;
import org.jobwright.services.offers.OfferTellingService;
import org.jobwright.services.offers.SaveOffer;
import org.jobwright.services.offers.SendOffer;

/** Offers, for tests. */
@ApplicationScoped
public class Offers {

    private static final byte[] LETTER = "A letter".getBytes(StandardCharsets.UTF_8);

    @Inject
    private OfferService offers;

    @Inject
    private OfferSendingService sending;

    @Inject
    private OfferTellingService telling;

    @Inject
    private DecisionReleaseService decisions;

    @Inject
    private OfferQueries queries;

    @Inject
    private CandidateOfferQueries own;

    @Inject
    private Rows rows;

    /** Within the advert of {@link Harbour}. */
    public static OfferTerms terms() {
        return terms(42_000);
    }

    public static OfferTerms terms(long pay) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new OfferTerms(
                new SalaryRange("GBP", BigDecimal.valueOf(pay), null, PayUnit.YEAR, 2080),
                "",
                EmploymentType.FULL_TIME,
                today.plusDays(40),
                null,
                BigDecimal.valueOf(40),
                "Bristol",
                WorkplaceType.ON_SITE,
                6,
                28,
                List.of(),
                List.of(),
                "We look forward to working with you.",
                Language.EN,
                false,
                today.plusDays(10),
                "Europe/London",
                "",
                "");
    }

    public OfferDetails details(AccountId reader, ApplicationReference application) throws Exception {
        return Callers.asPerson(reader, () -> queries.of(application));
    }

    public MyOffer mine(AccountId candidate, ApplicationReference application) throws Exception {
        return Callers.asPerson(candidate, () -> own.of(application).orElseThrow());
    }

    /** Writes the version that is not sent, or the next one. */
    public OfferDetails saved(AccountId by, ApplicationReference application, OfferTerms terms) throws Exception {
        OfferDetails seen = details(by, application);
        Callers.asPerson(by, () -> offers.save(new SaveOffer(seen.application(), seen.version(), terms)));
        return details(by, application);
    }

    /** Sends the version; the candidate is not told yet. */
    public void send(AccountId by, OfferDetails seen) throws Exception {
        String digest = seen.unsent().orElseThrow().terms().digest();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        Callers.asPerson(
                by, () -> sending.send(new SendOffer(seen.id(), seen.version(), digest, today, LETTER, false)));
    }

    /** The delay is over. */
    public void tell(OfferDetails sent) throws Exception {
        JobApplicationId application = sent.application();
        rows.change(
                "update job_application set decision_release_at = now() where decision_release_at is not null and id = ?",
                application.value());
        rows.change(
                "update offer_version set tell_at = now() where tell_at is not null and offer_id = ?",
                sent.id().value());
        Callers.asSystem(() -> decisions.tell(application));
        Callers.asSystem(() -> telling.tell(sent.id()));
    }

    /** An offer that the candidate was told of. */
    public OfferDetails told(AccountId by, ApplicationReference application, OfferTerms terms) throws Exception {
        OfferDetails written = saved(by, application, terms);
        send(by, written);
        tell(written);
        return details(by, application);
    }

    /** One that the candidate can read, of an application about which nothing was decided. */
    OfferId known(AccountId by, JobApplicationId application) throws Exception {
        OfferId offer = Callers.asPerson(by, () -> offers.save(new SaveOffer(application, null, terms())));
        rows.change("update offer set first_sent_at = now() where id = ?", offer.value());
        rows.change(
                "update offer_version set state = 'SENT', sent_at = now(), answer_by = now() + interval '10 days',"
                        + " document_sha256 = repeat('0', 64) where offer_id = ?",
                offer.value());
        rows.change(
                "insert into offer_letter (version_id, content) select id, ? from offer_version where offer_id = ?",
                LETTER,
                offer.value());
        return offer;
    }
}
