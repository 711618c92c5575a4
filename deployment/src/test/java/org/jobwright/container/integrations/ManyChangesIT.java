package org.jobwright.container.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand changes by several transactions at once, some of them slow, while a reader follows the cursor: of each posting
 * it gets the last state, and no state twice.
 */
@ContainerTest
@Tag("slow")
class ManyChangesIT {

    private static final int POSTINGS = 40;
    private static final int WRITERS = 4;
    private static final int CHANGES = 2_500;

    /** Below the limit of a program. */
    private static final long BETWEEN_READS = Duration.ofMillis(20).toNanos();

    /** Others that began later commit first. */
    private static final String SLOW_STEP = "with changed as (update job_posting set version = version + 1"
            + " where id = ? returning id) select cast(pg_sleep(0.05) as text) from changed";

    private static final String STEP = "update job_posting set version = version + 1 where id = ?";

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private Rows rows;

    private final Map<String, String> latest = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int reported;

    @Test
    void noneIsMissedAndNoneIsReportedTwice() throws Exception {
        AccountId owner = harbour.person();
        OrganizationId organization = harbour.organization(owner);
        List<JobPostingId> postings = new ArrayList<>();
        for (int i = 0; i < POSTINGS; i++) {
            postings.add(harbour.draft(owner, organization));
        }
        ProgramClient reader = new ProgramClient(fixture.token(owner, organization, ApiScope.POSTINGS_READ));
        String cursor = "";
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(threads.submit(() -> {
                    write(writer, postings);
                    return null;
                }));
            }
            while (!writers.stream().allMatch(Future::isDone)) {
                cursor = read(reader, cursor);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        Map<String, String> last = new HashMap<>();
        rows.texts(
                        "select reference || ' ' || version from job_posting where organization_id = ?",
                        organization.value())
                .forEach(row -> last.put(row.split(" ", -1)[0], "\"" + row.split(" ", -1)[1] + "\""));
        for (int i = 0; i < 1_000 && !last.equals(latest); i++) { // a transaction of another test may still run
            cursor = read(reader, cursor);
        }
        assertEquals(last, latest);
        assertEquals(reported, seen.size(), "states that were reported twice");
        assertTrue(reported > POSTINGS, "the reader read meanwhile");
        System.out.printf("%d changes, %d reported%n", WRITERS * CHANGES, reported);
    }

    /** Each writer has postings of its own, so that none waits for another; every hundredth transaction is slow. */
    private void write(int writer, List<JobPostingId> postings) throws Exception {
        for (int i = 0; i < CHANGES; i++) {
            JobPostingId posting = postings.get((writer + WRITERS * i) % POSTINGS);
            if (i % 100 == 0) {
                rows.call(SLOW_STEP, posting.value());
            } else {
                rows.change(STEP, posting.value());
            }
        }
    }

    private String read(ProgramClient reader, String cursor) throws Exception {
        LockSupport.parkNanos(BETWEEN_READS);
        Map<String, Object> page = ProgramClient.json(reader.get("/api/v1/postings?size=99&cursor=" + cursor));
        for (Object item : (List<?>) page.get("items")) {
            Map<?, ?> posting = (Map<?, ?>) item;
            String reference = String.valueOf(posting.get("reference"));
            String tag = String.valueOf(posting.get("etag"));
            reported++;
            seen.add(reference + " " + tag);
            latest.put(reference, tag);
        }
        return String.valueOf(page.get("cursor"));
    }
}
