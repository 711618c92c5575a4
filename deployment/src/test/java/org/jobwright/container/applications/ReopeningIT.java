package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.jobs.RenewJobPosting;
import org.junit.jupiter.api.Test;

/** The employer takes up applications again that it had turned down. */
@ContainerTest
class ReopeningIT extends ClosingPosting {

    @Test
    void whoIsTakenUpAgainIsToldAndThePostingResurrectsNobody() throws Exception {
        JobApplicationId id = id(application);
        asRecruiter(() -> reviews.proposeDecision(rejection(id)));
        asRecruiter(() -> postings.close(opening.posting()));
        tellAll();
        asRecruiter(() -> postings.renew(new RenewJobPosting(opening.posting(), inDays(20))));
        assertEquals(CandidateStatus.NOT_SELECTED, status(), "renewing resurrects nobody");
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(manager, () -> reviews.reopen(id, null)));
        BulkOutcome reopened = asRecruiter(() -> reviews.reopen(id, "We have another place."));
        asRecruiter(() -> reviews.undo(reopened.operation()));
        assertEquals(0, pending());
        asRecruiter(() -> reviews.reopen(id, "We have another place."));
        assertEquals(CandidateStatus.NOT_SELECTED, status(), "nobody knows yet");
        tellAll();
        assertEquals(CandidateStatus.IN_REVIEW, status());
        assertEquals(
                "REOPENED",
                Callers.asPerson(ada, () -> mine.details(application))
                        .orElseThrow()
                        .timeline()
                        .getFirst()
                        .words());
    }

    @Test
    void nobodyIsTakenUpForAPostingThatEndedMeanwhileOrWasRemoved() throws Exception {
        JobApplicationId id = id(application);
        asRecruiter(() -> reviews.proposeDecision(rejection(id)));
        tellAll();
        asRecruiter(() -> reviews.reopen(id, null));
        asRecruiter(() -> postings.close(opening.posting()));
        tellAll();
        assertEquals(CandidateStatus.NOT_SELECTED, status());
        assertEquals(0, pending());
        rows.change(
                "update job_posting set status = 'BLOCKED' where id = ?",
                opening.posting().value());
        assertEquals(
                "applications.reopen.removed",
                asRecruiter(() -> reviews.reopen(id, null))
                        .refused()
                        .getFirst()
                        .reason()
                        .getCode());
    }

    @Test
    void whoAppliedAgainIsNotTakenUpAgain() throws Exception {
        JobApplicationId id = id(application);
        asRecruiter(() -> reviews.proposeDecision(rejection(id)));
        tellAll();
        asRecruiter(() -> reviews.reopen(id, null));
        harbour.apply(ada, opening.reference(), DraftToken.next());
        tellAll();
        assertEquals(CandidateStatus.NOT_SELECTED, status(), "the newer one goes on");
        assertEquals(0, pending());
        BulkOutcome refused = asRecruiter(() -> reviews.reopen(id, null));
        assertEquals(
                "applications.reopen.newer-exists",
                refused.refused().getFirst().reason().getCode());
    }
}
