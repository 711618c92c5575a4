package org.jobwright.container.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.JobSearch.Order;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.Test;

/**
 * How long a committed edit takes until it can be found, at 100 edits a second: recruiters pause and resume postings,
 * and a visitor searches every few milliseconds. Not a test: it writes its figures to a file. Run by benchmarks/search.
 */
@ContainerTest
class FreshnessBenchmark {

    private static final int POSTINGS = 100;
    private static final int EDITORS = 4;
    private static final int A_SECOND = 100;
    private static final int ROUNDS = 5;
    private static final int EDITS_A_ROUND = 1_000;
    private static final String WORD = "freshnessmeasured";

    /** The searching thread must not take the processor from the editing ones. */
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Harbour harbour;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private JobSearchQueries queries;

    /** A committed edit not seen yet: when, and whether the posting is public since then. */
    private record Edit(long committed, boolean open) {}

    private final Map<String, Edit> waiting = new ConcurrentHashMap<>();
    private final List<Long> waits = new ArrayList<>();

    @Test
    void timeUntilAnEditIsFound() throws Exception {
        AccountId recruiter = harbour.person();
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        OrganizationId organization = harbour.organization(recruiter);
        List<JobPostingId> open = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < POSTINGS; i++) {
            JobPostingId posting = open(recruiter, organization, moderator);
            open.add(posting);
            references.add(harbour.reference(posting));
        }
        Await.until(() -> found().size() == POSTINGS);
        List<String> lines = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            waits.clear();
            List<Future<?>> editors = new ArrayList<>();
            long start = System.nanoTime();
            for (int editor = 0; editor < EDITORS; editor++) {
                int mine = editor;
                editors.add(threads.submit(() -> edit(recruiter, open, references, mine)));
            }
            while (editors.stream().anyMatch(editor -> !editor.isDone()) || !waiting.isEmpty()) {
                look();
            }
            for (Future<?> editor : editors) {
                editor.get();
            }
            lines.add(line(round, EDITS_A_ROUND / ((System.nanoTime() - start) / 1e9)));
        }
        Files.write(Path.of(System.getProperty("jobwright.data.dir"), "freshness.txt"), lines);
        assertTrue(waiting.isEmpty());
    }

    private JobPostingId open(AccountId recruiter, OrganizationId organization, AccountId moderator) throws Exception {
        JobPostingId posting = Callers.asPerson(
                recruiter, () -> drafts.draft(organization, harbour.advert().withTitle("Technician " + WORD)));
        Callers.asPerson(recruiter, () -> postings.submit(new SubmitJobPosting(posting, null)));
        harbour.publish(posting, 1, moderator);
        return posting;
    }

    private Void edit(AccountId recruiter, List<JobPostingId> open, List<String> references, int mine)
            throws Exception {
        long between = TimeUnit.SECONDS.toNanos(EDITORS) / A_SECOND;
        long next = System.nanoTime();
        for (int i = mine; i < EDITS_A_ROUND; i += EDITORS, next += between) {
            LockSupport.parkNanos(next - System.nanoTime());
            JobPostingId posting = open.get(i % POSTINGS);
            boolean resumed = i / POSTINGS % 2 == 1;
            Callers.asPerson(recruiter, () -> {
                if (resumed) {
                    postings.resume(posting);
                } else {
                    postings.pause(posting);
                }
            });
            waiting.put(references.get(i % POSTINGS), new Edit(System.nanoTime(), resumed));
        }
        return null;
    }

    private void look() {
        LockSupport.parkNanos(BETWEEN_LOOKS);
        Map<String, Edit> before = Map.copyOf(waiting); // later commits may not be visible to this search
        Set<String> found = found();
        long now = System.nanoTime();
        before.forEach((reference, edit) -> {
            if (found.contains(reference) == edit.open() && waiting.remove(reference, edit)) {
                waits.add(now - edit.committed());
            }
        });
    }

    private Set<String> found() {
        JobSearch search = new JobSearch(
                WORD, null, null, null, null, null, null, null, null, null, null, null, null, Order.NEWEST);
        return queries.list(search, new PageRequest(1, POSTINGS)).items().stream()
                .map(posting -> posting.reference())
                .collect(Collectors.toSet());
    }

    private String line(int round, double aSecond) {
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        return "round %d: %d edits, %.0f a second, until found p50 %.1f ms, p95 %.1f ms, longest %.1f ms"
                .formatted(
                        round,
                        sorted.length,
                        aSecond,
                        sorted[sorted.length / 2] / 1e6,
                        sorted[(int) (sorted.length * 0.95)] / 1e6,
                        sorted[sorted.length - 1] / 1e6);
    }
}
