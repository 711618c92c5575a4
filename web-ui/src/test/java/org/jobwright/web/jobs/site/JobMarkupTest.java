package org.jobwright.web.jobs.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.web.shared.AdvertLine;
import org.jobwright.web.shared.AdvertSection;
import org.junit.jupiter.api.Test;

/** The markup of an open job for search engines. */
class JobMarkupTest {

    private static final JobAdvert JOINER = JobAdvert.EMPTY
            .withTitle("Joiner </script><script>alert(1)</script>")
            .withText(AdvertText.of(new RichText("<p>You join.</p>")))
            .withWork(
                    WorkArrangement.of(EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, WorkLocation.of("Frome", "GB")))
            .withPay(PayOffer.of(SalaryRange.yearly("GBP", 31_200, 36_500)));

    @Test
    void hasEverythingThatSearchEnginesRequireOrRecommend() throws JsonProcessingException {
        JsonNode job = new ObjectMapper().readTree(markup(JOINER));
        List.of(
                        "title",
                        "description",
                        "datePosted",
                        "validThrough",
                        "employmentType",
                        "hiringOrganization",
                        "jobLocation",
                        "baseSalary",
                        "identifier",
                        "directApply",
                        "url")
                .forEach(property -> assertTrue(job.has(property), property));
        assertEquals(36_500, job.at("/baseSalary/value/maxValue").intValue());
        assertEquals(
                "<p>You join.</p><h3>Duties</h3><ul><li>Plane &amp; join</li></ul>",
                job.get("description").textValue());
    }

    @Test
    void noTextEndsTheScript() {
        assertFalse(markup(JOINER).contains("<"));
        assertTrue(markup(JOINER).contains("\\u003c/script\\u003e"));
    }

    @Test
    void remoteWorkIsTelecommuteForThosePlaces() throws JsonProcessingException {
        WorkArrangement remote = new WorkArrangement(
                List.of(EmploymentType.FULL_TIME),
                WorkplaceType.REMOTE,
                null,
                List.of("DE", "US-CA"),
                null,
                null,
                null);
        JsonNode job = new ObjectMapper().readTree(markup(JOINER.withWork(remote)));
        assertEquals("TELECOMMUTE", job.get("jobLocationType").textValue());
        assertEquals("Germany", job.at("/applicantLocationRequirements/0/name").textValue());
        assertFalse(job.has("jobLocation"));
    }

    @Test
    void anEmployerThatIsNotNamedStaysUnnamed() throws JsonProcessingException {
        JsonNode job = new ObjectMapper().readTree(markup(JOINER));
        assertEquals("confidential", job.get("hiringOrganization").textValue());
    }

    private static String markup(JobAdvert advert) {
        Instant posted = Instant.parse("2026-11-24T10:00:00Z");
        PostingContent posting = new PostingContent(
                JobPostingId.next(),
                "JW-2026-000001",
                1,
                advert.visibility(),
                advert,
                OrganizationId.next(),
                Optional.empty(),
                14,
                PostingStatus.LIVE,
                true,
                posted,
                posted.plusSeconds(86_400),
                posted);
        AdvertSection duties = new AdvertSection(
                AdvertSection.DUTIES, "Duties", List.of(new AdvertLine("text.responsibilities", "Plane & join")));
        return new JobPage(
                        posting,
                        Optional.empty(),
                        Map.of(),
                        List.of(duties),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false,
                        false)
                .markup("https://example.org");
    }
}
