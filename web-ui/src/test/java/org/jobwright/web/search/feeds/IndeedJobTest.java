package org.jobwright.web.search.feeds;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.search.feeds.FeedPosting;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class IndeedJobTest {

    private static final Instant POSTED = Instant.parse("2026-11-24T10:00:00Z");

    private static final JobAdvert JOINER = JobAdvert.EMPTY
            .withTitle("Joiner")
            .withText(
                    new AdvertText(new RichText("<p>You join oak &amp; ash.</p>"), List.of("Plane & join"), null, null))
            .withWork(WorkArrangement.of(
                    EmploymentType.FULL_TIME,
                    WorkplaceType.ON_SITE,
                    new WorkLocation("1 Saw Pit", "Frome", "Somerset", "BA11 1AA", "GB", null, null)))
            .withPay(PayOffer.of(SalaryRange.yearly("GBP", 31_200, 36_500)));

    @Test
    void hasWhatTheFeedRequires() throws Exception {
        Document job = written(JOINER, "Osier Mapping");
        assertAll(
                () -> assertEquals("Joiner", Xml.text(job, "title")),
                () -> assertEquals("Tue, 24 Nov 2026 10:00:00 GMT", Xml.text(job, "date")),
                () -> assertEquals("JW-2026-000001", Xml.text(job, "referencenumber")),
                () -> assertTrue(Xml.text(job, "url").endsWith("/jobs/JW-2026-000001/joiner?source=Indeed")),
                () -> assertEquals("Osier Mapping", Xml.text(job, "company")),
                () -> assertEquals("Frome", Xml.text(job, "city")),
                () -> assertEquals("Somerset", Xml.text(job, "state")),
                () -> assertEquals("GB", Xml.text(job, "country")),
                () -> assertEquals("BA11 1AA", Xml.text(job, "postalcode")),
                () -> assertEquals("1 Saw Pit", Xml.text(job, "streetaddress")),
                () -> assertEquals("£31200 - £36500 / year", Xml.text(job, "salary")),
                () -> assertEquals("fulltime", Xml.text(job, "jobtype")),
                () -> assertEquals("Thu, 24 Dec 2026 10:00:00 GMT", Xml.text(job, "expirationdate")));
    }

    @Test
    void theDescriptionIsTheWholeAdvertAsMarkup() throws Exception {
        assertEquals(
                "<p>You join oak &amp; ash.</p><h3>What you will do</h3><ul><li>Plane &amp; join</li></ul>",
                Xml.text(written(JOINER, "Osier Mapping"), "description"));
    }

    @Test
    void remoteWorkIsWhereApplicantsLive() throws Exception {
        WorkArrangement remote = new WorkArrangement(
                List.of(EmploymentType.PART_TIME), WorkplaceType.REMOTE, null, List.of("US-CA"), null, null, null);
        Document job = written(JOINER.withWork(remote), "Osier Mapping");
        assertEquals("Fully remote", Xml.text(job, "remotetype"));
        assertEquals("US", Xml.text(job, "country"));
        assertEquals("", Xml.text(job, "city"));
    }

    @Test
    void onePayFigureIsNotARange() throws Exception {
        SalaryRange hourly = new SalaryRange("CHF", new BigDecimal("31.50"), null, PayUnit.HOUR, null);
        assertEquals(
                "CHF31.5 / hour", Xml.text(written(JOINER.withPay(PayOffer.of(hourly)), "Osier Mapping"), "salary"));
    }

    @Test
    void anyTextMakesAWellFormedJob() throws Exception {
        for (String text : NaughtyStrings.all()) {
            JobAdvert advert = JOINER.withTitle(text)
                    .withText(new AdvertText(RichText.ofPlainText(text), List.of("Plane " + text), null, null));
            assertEquals(1, written(advert, text).getElementsByTagName("job").getLength());
        }
    }

    private static Document written(JobAdvert advert, String organization) throws Exception {
        FeedPosting posting = new FeedPosting(
                JobPostingId.next(),
                "JW-2026-000001",
                organization,
                Json.write(advert),
                POSTED,
                POSTED,
                Instant.parse("2026-12-24T10:00:00Z"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlOutput out = new XmlOutput(bytes);
        new IndeedJob(posting).write(out);
        out.flush();
        return Xml.parse(bytes.toByteArray());
    }
}
