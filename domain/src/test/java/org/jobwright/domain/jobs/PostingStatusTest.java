package org.jobwright.domain.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("SEC-31")
class PostingStatusTest {

    /** Rows are from, columns are to, in the order of the enum; written out so that a change is a decision. */
    private static final String TABLE = """
            DRAFT     . x . . . . . . . x .
            SUBMITTED x . x x x . . . . x x
            IN_REVIEW x . . x x . . . . x x
            SENT_BACK  . x . . . . . . . x x
            LIVE      . . . . . x x x x x x
            PAUSED    . . . . x . x x x x x
            FILLED    . . . . x . . . . . x
            CLOSED    . . . . x . . . . . x
            EXPIRED   . . . . x . x x . x x
            WITHDRAWN . . . . . . . . . . .
            BLOCKED   . . . . . . . . . . .
            """;

    /** The verbs that people use, with the status each one leads to. */
    private static final Map<PostingStatus, BiConsumer<JobPosting, Instant>> VERBS = Map.of(
            PostingStatus.PAUSED, (posting, now) -> posting.pause(JobPostings.RECRUITER, now),
            PostingStatus.FILLED, (posting, now) -> posting.fill(0, JobPostings.RECRUITER, now),
            PostingStatus.CLOSED, (posting, now) -> posting.close(0, JobPostings.RECRUITER, now),
            PostingStatus.WITHDRAWN, (posting, now) -> posting.withdraw(0, JobPostings.RECRUITER, now),
            PostingStatus.BLOCKED, JobPosting::block);

    @TestFactory
    Stream<DynamicTest> everyPairIsAsInTheTable() {
        return pairs((from, to, allowed) ->
                DynamicTest.dynamicTest(from + " to " + to, () -> assertEquals(allowed, from.canBecome(to))));
    }

    @TestFactory
    Stream<DynamicTest> everyVerbFollowsTheTable() {
        return pairs((from, to, allowed) -> DynamicTest.dynamicTest(from + " to " + to, () -> {
                    JobPosting posting = JobPostings.in(from);
                    Instant now = JobPostings.at(from);
                    if (allowed) {
                        VERBS.get(to).accept(posting, now);
                        assertEquals(to, posting.getStatus(now));
                    } else {
                        assertThrows(RuleViolation.class, () -> VERBS.get(to).accept(posting, now));
                        assertEquals(from, posting.getStatus(now));
                    }
                }))
                .filter(test -> VERBS.keySet().stream()
                        .anyMatch(to -> test.getDisplayName().endsWith(" to " + to)));
    }

    @ParameterizedTest
    @EnumSource(PostingStatus.class)
    void onlyARunningPostingExpires(PostingStatus stored) {
        Set<PostingStatus> running = Set.of(PostingStatus.LIVE, PostingStatus.PAUSED);
        assertEquals(
                running.contains(stored) ? PostingStatus.EXPIRED : stored, stored.at(JobPostings.NOW, JobPostings.NOW));
        assertEquals(stored, stored.at(JobPostings.NOW.plusMillis(1), JobPostings.NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "LIVE, true, false",
        "PAUSED, true, false",
        "EXPIRED, true, true",
        "FILLED, false, true",
        "DRAFT, false, false"
    })
    void knowsPublishedAndEndedPostings(PostingStatus status, boolean published, boolean over) {
        assertEquals(published, status.isPublished());
        assertEquals(over, status.isOver());
    }

    private interface Pair {
        DynamicTest test(PostingStatus from, PostingStatus to, boolean allowed);
    }

    private static Stream<DynamicTest> pairs(Pair pair) {
        List<PostingStatus> all = List.of(PostingStatus.values());
        return TABLE.lines().flatMap(line -> {
            List<String> cells = List.of(line.split("\\s+", -1));
            assertEquals(all.size() + 1, cells.size(), line);
            PostingStatus from = PostingStatus.valueOf(cells.getFirst());
            return all.stream()
                    .map(to ->
                            pair.test(from, to, cells.get(all.indexOf(to) + 1).equals("x")));
        });
    }
}
