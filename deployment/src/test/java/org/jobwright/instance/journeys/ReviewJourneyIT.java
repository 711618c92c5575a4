package org.jobwright.instance.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.faults.Trial;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Submitter;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Reviewer;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * New applicants are worked through by keys. With {@code jobwright.review.cvs}, a directory of PDF files, they are
 * twenty, send these, and the times are printed, as {@code benchmarks/review} does.
 */
@ExtendWith(Product.class)
class ReviewJourneyIT {
    private static final String REAL = System.getProperty("jobwright.review.cvs", "");
    private static final int PEOPLE = REAL.isEmpty() ? 8 : 20;
    private static final int ADVANCED = PEOPLE / 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Reviewed before the times are taken, which are those of a server that has been at work. */
    private static final int EARLIER = REAL.isEmpty() ? 0 : 20;

    private static final int APPLICANTS = EARLIER + PEOPLE;

    @TempDir
    Path directory;

    @Test
    void aReviewerReadsAndDecidesWithoutTheMouseAndWithoutADownload(Instance instance, People people) throws Exception {
        String posting = postingOfNobody(instance);
        List<Path> cvs = cvs();
        List<Submitter> applicants = Applicants.join(instance, "review", APPLICANTS);
        for (int i = 0; i < APPLICANTS; i++) {
            applicants.get(i).signIn();
            assertTrue(applicants
                    .get(i)
                    .apply(
                            "/jobs/" + posting + "/job",
                            "Person " + Character.toString('A' + i % 26) + (i < 26 ? "" : "a"),
                            cvs.get(i % cvs.size()))
                    .isPresent());
        }
        awaitTexts(instance, posting);

        var recruiter = people.recruiter();
        recruiter.open("/app/pipeline/" + posting);
        Reviewer reviewer = new Reviewer(recruiter, instance);
        reviewer.begins();
        Axe.findsNothing(recruiter.page, "the pages of a CV");
        recruiter.page.keyboard().press("v");
        Axe.findsNothing(recruiter.page, "the text of a CV");
        recruiter.page.keyboard().press("v");
        reviewer.declinesForTheFirstReason();
        reviewer.undoes();
        for (int i = 0; i < EARLIER; i++) {
            reviewer.declinesForTheSameReason();
        }
        reviewer.startsCounting();
        for (int i = 0; i < PEOPLE; i++) {
            if (i < ADVANCED) {
                reviewer.advances();
            } else {
                reviewer.declinesForTheSameReason();
            }
        }

        assertTrue(reviewer.isBackOnTheBoard());
        assertEquals(List.of(), reviewer.downloads());
        assertEquals(2 * PEOPLE, reviewer.keys(), "two keys for each person");
        List<String> decisions = decisions(instance, posting);
        assertEquals(ADVANCED, decisions.stream().filter("INTERVIEW"::equals).count());
        assertEquals(
                APPLICANTS - ADVANCED,
                decisions.stream().filter("NOT_SELECTED"::equals).count());
        assertEquals(
                APPLICANTS,
                number(
                        instance,
                        "select count(distinct r.application_id) from access_entry r join job_application a on a.id = r.application_id"
                                + " join account c on c.id = a.candidate_id join job_posting p on p.id = a.posting_id"
                                + " where p.reference = ? and r.document_id is not null and c.email like 'review-%'",
                        posting),
                "the candidates see who read their CV");
        if (!REAL.isEmpty()) {
            report(reviewer);
        }
    }

    private static void report(Reviewer reviewer) {
        System.out.printf(
                "REVIEW %d people, %d keys, %.1f s of waiting in all; waits p50 %.0f ms, p95 %.0f ms;"
                        + " answers %d, p50 %.0f ms, p95 %.0f ms, slowest %.0f ms%n",
                PEOPLE,
                reviewer.keys(),
                reviewer.waits().stream().mapToDouble(Double::doubleValue).sum() / 1000,
                quantile(reviewer.waits(), 0.5),
                quantile(reviewer.waits(), 0.95),
                reviewer.answers().size(),
                quantile(reviewer.answers(), 0.5),
                quantile(reviewer.answers(), 0.95),
                quantile(reviewer.answers(), 1));
    }

    private static double quantile(List<Double> times, double part) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * part)));
    }

    /** Every fifth CV is a PDF; pages of more would be drawn for minutes on a busy machine. */
    private List<Path> cvs() throws Exception {
        if (!REAL.isEmpty()) {
            try (Stream<Path> files = Files.walk(Path.of(REAL))) {
                return files.filter(file -> file.toString().endsWith(".pdf"))
                        .sorted()
                        .limit(APPLICANTS)
                        .toList();
            }
        }
        List<Path> cvs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            cvs.add(Files.writeString(
                    directory.resolve("cv-" + i + (i == 0 ? ".pdf" : ".txt")),
                    i == 0 ? PDF : "Kim Okafor\nSignalling engineer, six years with axle counters\n",
                    ISO_8859_1));
        }
        return cvs;
    }

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            + "/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
            + "4 0 obj<</Length 42>>stream\nBT /F1 24 Tf 72 700 Td (Kim Okafor) Tj ET \nendstream endobj\n"
            + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + "trailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n";

    private static void awaitTexts(Instance instance, String posting) {
        Trial.await(
                PATIENCE,
                "the texts are not extracted",
                () -> number(
                                instance,
                                "select count(*) from stored_document d join job_application a"
                                        + " on a.document_id = d.id join job_posting p on p.id = a.posting_id"
                                        + " where p.reference = ? and d.extraction = 'PENDING'",
                                posting)
                        == 0);
    }

    /** One in which nobody waits for a decision; it asks nothing any more. */
    private static String postingOfNobody(Instance instance) throws SQLException {
        return texts(instance, """
                update posting_version v set advert = jsonb_set(v.advert, '{application,questions}', '[]')
                from job_posting p where p.id = v.job_posting_id and v.number = p.public_version and p.id =
                  (select q.id from job_posting q
                  join posting_version w on w.job_posting_id = q.id and w.number = q.public_version
                  join hiring_organization o on o.id = q.organization_id
                  where o.display_name = ? and q.status = 'LIVE' and q.valid_through > now() + interval '1 day'
                  and w.advert #>> '{application,method}' = 'ON_PLATFORM'
                  and not exists (select 1 from job_application a
                    join pipeline_stage s on s.id = a.stage_id and s.kind = 'NEW'
                    where a.posting_id = q.id and a.answered_at is null and a.decision_outcome is null
                    and a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW'))
                  order by q.reference desc limit 1)
                returning p.reference""", "Harbour Rail").getFirst();
    }

    private static List<String> decisions(Instance instance, String posting) throws SQLException {
        return texts(
                instance,
                "select a.decision_outcome from job_application a join job_posting p on p.id = a.posting_id"
                        + " join account c on c.id = a.candidate_id"
                        + " where p.reference = ? and a.decision_outcome is not null and c.email like 'review-%'",
                posting);
    }

    private static int number(Instance instance, String query, String argument) throws SQLException {
        return Integer.parseInt(texts(instance, query, argument).getFirst());
    }

    private static List<String> texts(Instance instance, String query, String argument) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            List<String> found = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
