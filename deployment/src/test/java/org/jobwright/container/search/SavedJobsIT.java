package org.jobwright.container.search;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingModerationService;
import org.jobwright.services.search.saved.SavedJobQueries;
import org.jobwright.services.search.saved.SavedJobService;
import org.jobwright.services.search.saved.SavedJobSummary;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs that a person saved. */
@ContainerTest
class SavedJobsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private SavedJobService jobs;

    @Inject
    private SavedJobQueries jobQueries;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingModerationService reviews;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId person;

    @BeforeEach
    void aLivePosting() throws Exception {
        opening = harbour.opening();
        person = harbour.person();
    }

    @Test
    void aJobIsSavedOnceAndRemoved() throws Exception {
        save();
        save();
        assertEquals(
                List.of(opening.reference()),
                jobs(1, 10).stream().map(SavedJobSummary::reference).toList());
        assertTrue(isSaved());
        Callers.asPerson(person, () -> jobs.remove(opening.reference()));
        Callers.asPerson(person, () -> jobs.remove(opening.reference()));
        assertFalse(isSaved());
    }

    @Test
    void aButtonPressedTwiceAtOnceSavesOneJob() throws Exception {
        race.second(this::save, this::save);
        assertEquals(1, jobs(1, 10).size());
    }

    @Test
    void anEndedJobStaysInTheListAndIsMarked() throws Exception {
        save();
        assertTrue(jobs(1, 10).getFirst().isOpen());
        Callers.asPerson(opening.recruiter(), () -> postings.close(opening.posting()));
        assertEquals(PostingStatus.CLOSED, jobs(1, 10).getFirst().status());
        assertEquals("Signal Technician", jobs(1, 10).getFirst().title());
    }

    @Test
    void anExpiredJobIsMarkedToo() throws Exception {
        save();
        rows.change(
                "update job_posting set valid_through = now() where id = ?",
                opening.posting().value());
        assertEquals(PostingStatus.EXPIRED, jobs(1, 10).getFirst().status());
    }

    @Test
    void aBlockedAdvertIsNotQuoted() throws Exception {
        save();
        Callers.asModerator(opening.moderator(), () -> reviews.block(opening.posting()));
        SavedJobSummary job = jobs(1, 10).getFirst();
        assertTrue(job.isTakenDown());
        assertEquals("", job.organizationName());
    }

    @Test
    void aJobThatWasNeverPublicCannotBeSaved() throws Exception {
        String draft = rows.texts(
                        "select reference from job_posting where id = ?",
                        harbour.draft(opening.recruiter(), opening.organization())
                                .value())
                .getFirst();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(opening.recruiter(), () -> jobs.save(draft)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(person, () -> jobs.save("JW-2026-999999")));
    }

    @Test
    void savedJobsArePagedLatestFirst() throws Exception {
        save();
        Opening other = harbour.opening();
        Callers.asPerson(person, () -> jobs.save(other.reference()));
        assertEquals(other.reference(), jobs(1, 1).getFirst().reference());
        assertEquals(opening.reference(), jobs(2, 1).getFirst().reference());
    }

    private void save() throws Exception {
        Callers.asPerson(person, () -> jobs.save(opening.reference()));
    }

    private boolean isSaved() throws Exception {
        return Callers.asPerson(person, () -> jobQueries.isSaved(opening.posting()));
    }

    private List<SavedJobSummary> jobs(int page, int size) throws Exception {
        return Callers.asPerson(person, () -> jobQueries.list(new PageRequest(page, size)))
                .items();
    }
}
