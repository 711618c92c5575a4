package org.jobwright.domain.jobs.advert;

import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.shared.text.RichText;

/** Adverts for tests. */
public final class Adverts {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private Adverts() {}

    /** Nothing to correct and nothing to warn about. */
    public static JobAdvert complete() {
        return JobAdvert.EMPTY
                .withTitle("Signal Technician")
                .withText(new AdvertText(
                        RichText.ofPlainText("You keep the signals of a busy harbour line safe, by day and by night."),
                        List.of("Inspect axle counters"),
                        null,
                        null))
                .withWork(WorkArrangement.of(
                        EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, WorkLocation.of("Bristol", "GB")))
                .withPay(PayOffer.of(SalaryRange.yearly("GBP", 38_400, 46_000)))
                .withOpening(OpeningTerms.until(TODAY.plusDays(30)));
    }
}
