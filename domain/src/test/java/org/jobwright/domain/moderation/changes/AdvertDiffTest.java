package org.jobwright.domain.moderation.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.moderation.changes.AdvertDiff.Change;
import org.jobwright.domain.shared.text.RichText;
import org.junit.jupiter.api.Test;

class AdvertDiffTest {

    private static final JobAdvert LIVE = JobAdvert.EMPTY
            .withTitle("Signalling Technician")
            .withText(AdvertText.of(new RichText("<p>Keep trains moving.</p>")))
            .withPay(PayOffer.of(SalaryRange.yearly("GBP", 38_400, 46_000)));

    private static List<String> changedPaths(JobAdvert submitted) {
        return AdvertDiff.between(LIVE, submitted).changed().stream()
                .map(Change::path)
                .toList();
    }

    @Test
    void theSameAdvertHasNoChange() {
        AdvertDiff diff = AdvertDiff.between(LIVE, LIVE.withTitle("Signalling Technician"));
        assertEquals(List.of(), diff.changed());
    }

    @Test
    void aChangeInAGroupIsReportedByField() {
        assertEquals(
                List.of("pay.baseSalary"),
                changedPaths(LIVE.withPay(PayOffer.of(SalaryRange.yearly("GBP", 38_400, 79_000)))));
    }

    @Test
    void changesComeInTheOrderOfTheAdvert() {
        JobAdvert submitted =
                LIVE.withText(AdvertText.of(new RichText("<p>New.</p>"))).withTitle("Technician");
        assertEquals(List.of("title", "text.description"), changedPaths(submitted));
    }

    @Test
    void unchangedEmptyFieldsAreLeftOut() {
        List<String> unchanged = AdvertDiff.between(LIVE, LIVE).unchanged().stream()
                .map(AdvertField::path)
                .toList();
        assertTrue(unchanged.contains("text.description"));
        assertFalse(unchanged.contains("summary"));
        assertFalse(unchanged.contains("requirements.conditions.visaSponsorship"));
    }
}
