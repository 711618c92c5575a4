package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.persons.PersonMergeId;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.MyApplicationDetails;
import org.jobwright.services.applications.notes.NoteDetails;
import org.jobwright.services.applications.notes.NoteQueries;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.applications.persons.PersonQueries;
import org.jobwright.services.applications.persons.PersonService;
import org.jobwright.services.figures.FiguresQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sent two applications for a posting from two accounts goes on with one; the other one ends without an answer. */
@ContainerTest
class GoOnWithIT extends PeopleWhoApply {

    @Inject
    private PersonQueries persons;

    @Inject
    private PersonService merging;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private DecisionReleaseService telling;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private NoteService notes;

    @Inject
    private NoteQueries readNotes;

    @Inject
    private FiguresQueries figures;

    private AccountId sender;
    private ApplicationReference first;
    private ApplicationReference second;

    @BeforeEach
    void adaAppliesFromTwoAccounts() throws Exception {
        first = apply(contact("Ada", "Müller", ""), "the same");
        sender = harbour.person();
        second = apply(sender, opening, contact("Ada", "Müller", ""), "the same");
        merge(first, second);
    }

    @Test
    void theOtherOneEndsWithoutAnAnswerAndNamesTheOneThatGoesOn() throws Exception {
        asRecruiter(() -> {
            notes.add(id(second), "Knows the yard.", NoteVisibility.TEAM);
            return null;
        });
        assertEquals(List.of(), goOn(first, second).refused());
        assertNull(mine().summary().goesOn(), "nobody is told yet");
        assertEquals(List.of(), notesOf(first));
        assertEquals(2, applied());

        tell();
        MyApplicationDetails told = mine();
        assertEquals(CandidateStatus.POSITION_CLOSED, told.summary().candidateStatus());
        assertEquals(first.value(), told.summary().goesOn());
        assertNotNull(told.summary().goesOnAppliedAt());
        assertEquals("DUPLICATE", told.timeline().getFirst().words());
        assertEquals(1, rows.count("from job_application where reference = ? and answered_at is null", second.value()));
        assertEquals(1, applied(), "figures count the person once");
        NoteDetails note = notesOf(first).getFirst();
        assertEquals("Knows the yard.", note.text());
        assertNotNull(note.fromOther());
        assertNull(notesOf(second).getFirst().fromOther());
        assertEquals(
                List.of("applications.reopen.not-allowed"), codes(asRecruiter(() -> reviews.reopen(id(second), null))));
    }

    @Test
    void itIsUndoneByAColleagueUntilItIsTold() throws Exception {
        BulkOutcome done = goOn(first, second);
        assertEquals(List.of("applications.supersede.answered"), codes(goOn(second, first)), "not both");
        AccountId rita = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        Callers.asPerson(rita, () -> reviews.undo(done.operation()));
        assertEquals(
                0,
                rows.count(
                        "from job_application where reference = ? and goes_on_reference is not null", second.value()));
        assertEquals(List.of(), codes(goOn(second, first)));
    }

    @Test
    void itDoesNotEndIfTheOneThatWasToGoOnEndedItself() throws Exception {
        goOn(first, second);
        SeenDecision seen = new SeenDecision(
                id(second),
                Instant.parse(rows.texts(
                                "select to_char(decision_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                        + " from job_application where reference = ?",
                                second.value())
                        .getFirst()));
        asRecruiter(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(id(first)), RejectionReason.MORE_EXPERIENCE_NEEDED, null, true)));
        assertEquals(
                List.of("applications.supersede.kept-ended"),
                codes(asRecruiter(() -> reviews.releaseNow(List.of(seen), null))));
        tell();
        assertEquals(CandidateStatus.SUBMITTED, mine().summary().candidateStatus());
        assertEquals(0, naming(), "it does not end for that one any more");
    }

    @Test
    void itIsTakenUpAgainOnceTheOneThatWentOnEnded() throws Exception {
        goOn(first, second);
        tell();
        asRecruiter(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(id(first)), RejectionReason.MORE_EXPERIENCE_NEEDED, null, true)));
        assertEquals(List.of(), codes(asRecruiter(() -> reviews.reopen(id(second), null))));
        tell();
        assertEquals(CandidateStatus.IN_REVIEW, mine().summary().candidateStatus());
    }

    @Test
    void whoWasAnotherPersonAfterAllIsNotEndedAndReadsOfNoOtherApplication() throws Exception {
        goOn(first, second);
        unmerge();
        assertEquals(0, naming());
        tell();
        assertEquals(CandidateStatus.SUBMITTED, mine().summary().candidateStatus());

        merge(first, second);
        asRecruiter(() -> {
            notes.add(id(second), "Knows the yard.", NoteVisibility.TEAM);
            return null;
        });
        goOn(first, second);
        tell();
        assertEquals(1, notesOf(first).size());
        unmerge();
        assertNull(mine().summary().goesOn(), "it is the application of somebody else");
        assertEquals(List.of(), notesOf(first));
    }

    private long naming() throws Exception {
        return rows.count("from job_application where reference = ? and goes_on_reference is not null", second.value());
    }

    private void unmerge() throws Exception {
        PersonMergeId latest = new PersonMergeId(UUID.fromString(rows.texts(
                        "select id from person_merge where organization_id = ? order by merged_at desc limit 1",
                        opening.organization().value())
                .getFirst()));
        asRecruiter(() -> {
            merging.unmerge(latest);
            return null;
        });
    }

    @Test
    void onlyWhatOnePersonSentForAPostingAndNobodyAnsweredEnds() throws Exception {
        ApplicationReference ben = apply(contact("Ben", "Okafor", ""), "another");
        assertEquals(List.of("applications.supersede.other-person"), codes(goOn(first, ben)));
        assertRefused(
                "applications.decision.reason-reserved",
                () -> asRecruiter(() -> reviews.proposeDecision(
                        ProposeDecision.reject(List.of(id(second)), RejectionReason.DUPLICATE, null, false))));
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        assertRefused(
                NOT_ALLOWED, () -> Callers.asPerson(manager, () -> reviews.goOnWith(id(first), List.of(id(second)))));
        JobPostingId elsewhere = harbour.live(opening.recruiter(), opening.organization(), opening.moderator());
        rows.change(
                "update job_application set posting_id = ?, stage_id = (select id from pipeline_stage"
                        + " where posting_id = ? order by position limit 1) where reference = ?",
                elsewhere.value(),
                elsewhere.value(),
                ben.value());
        assertRefused("applications.selection.several-postings", () -> goOn(first, ben));
        asRecruiter(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(id(first)), RejectionReason.MORE_EXPERIENCE_NEEDED, null, true)));
        assertEquals(List.of("applications.supersede.answered"), codes(goOn(first, second)));
        assertEquals(List.of("applications.supersede.answered"), codes(goOn(second, first)));
    }

    private BulkOutcome goOn(ApplicationReference kept, ApplicationReference other) throws Exception {
        JobApplicationId one = id(kept);
        List<JobApplicationId> others = List.of(id(other));
        return asRecruiter(() -> reviews.goOnWith(one, others));
    }

    private static List<String> codes(BulkOutcome outcome) {
        return outcome.refused().stream().map(one -> one.reason().getCode()).toList();
    }

    private void tell() throws Exception {
        JobApplicationId ending = id(second);
        rows.change(
                "update job_application set decision_release_at = now() where decision_release_at is not null and id = ?",
                ending.value());
        Callers.asSystem(() -> telling.tell(ending));
    }

    private MyApplicationDetails mine() throws Exception {
        return Callers.asPerson(sender, () -> mine.details(second)).orElseThrow();
    }

    private List<NoteDetails> notesOf(ApplicationReference application) throws Exception {
        JobApplicationId about = id(application);
        return asRecruiter(() -> readNotes.of(about)).notes();
    }

    private long applied() throws Exception {
        return asRecruiter(() -> figures.of(opening.reference(), FiguresPeriod.ALL))
                .answers()
                .applied();
    }

    private void merge(ApplicationReference kept, ApplicationReference other) throws Exception {
        asRecruiter(() -> merging.merge(persons.preview(kept, other).seen()));
    }

    private JobApplicationId id(ApplicationReference application) throws Exception {
        return new JobApplicationId(
                UUID.fromString(rows.texts("select id from job_application where reference = ?", application.value())
                        .getFirst()));
    }

    private <T> T asRecruiter(Callable<T> call) throws Exception {
        return Callers.asPerson(opening.recruiter(), call);
    }
}
