package org.jobwright.container.insights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.insights.market.AnswerWait;
import org.jobwright.services.insights.market.AnswerWaitQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An advert says how long others wait for an answer of its employer. */
@ContainerTest
class AnswerWaitIT {

    @Inject
    private Harbour harbour;

    @Inject
    private AnswerWaitQueries waits;

    @Inject
    private Rows rows;

    private Opening opening;

    /** A hundred days ago; the answer was promised within two weeks. */
    @BeforeEach
    void tenPeopleApplied() throws Exception {
        opening = harbour.opening();
        AccountId candidate = harbour.person();
        harbour.apply(opening, candidate, "Ada");
        harbour.copyApplicant(opening, candidate, 9);
        change("applied_at = now() - interval '100 days', answer_due_at = now() - interval '86 days'");
    }

    @Test
    void silenceDoesNotLookFast() throws Exception {
        answered(5, "1 day");
        assertTrue(waiting().orElseThrow().isStillWaiting(), "5 were answered in a day, 5 never");
        answered(6, "1 day");
        assertEquals(1, waiting().orElseThrow().days());
        answered(6, "8 days 2 hours");
        assertEquals(9, waiting().orElseThrow().days());
    }

    @Test
    void nothingIsSaidOfFewerThanTenPeople() throws Exception {
        answered(9, "1 day");
        change("answer_due_at = now() + interval '1 day'");
        assertEquals(Optional.empty(), waiting(), "one may still have it in time");
        answered(10, "1 day");
        assertEquals(1, waiting().orElseThrow().days());
    }

    @Test
    void whatIsOlderThanAYearDoesNotCount() throws Exception {
        answered(10, "1 day");
        change("applied_at = applied_at - interval '300 days', answered_at = answered_at - interval '300 days'");
        assertEquals(Optional.empty(), waiting());
    }

    @Test
    void anAnswerOfJobwrightForASilentEmployerIsNone() throws Exception {
        answered(10, "90 days");
        change("candidate_status = 'POSITION_CLOSED', candidate_status_at = answered_at");
        assertEquals(90, waiting().orElseThrow().days());
        rows.change(
                "insert into timeline_entry (id, application_id, status, reason, at) select gen_random_uuid(), a.id,"
                        + " 'POSITION_CLOSED', 'NEVER_ANSWERED', a.answered_at from job_application a where a.posting_id = ?",
                opening.posting().value());
        assertTrue(waiting().orElseThrow().isStillWaiting());
    }

    /** The first of them were answered after some time, the others not. */
    private void answered(int people, String after) throws Exception {
        change("answered_at = null, candidate_status = 'VIEWED'");
        rows.change(
                "update job_application set answered_at = applied_at + cast(? as interval), candidate_status = 'INTERVIEW'"
                        + " where id in (select id from job_application where posting_id = ? order by id limit ?)",
                after,
                opening.posting().value(),
                people);
    }

    private void change(String what) throws Exception {
        rows.change(
                "update job_application set " + what + " where posting_id = ?",
                opening.posting().value());
    }

    private Optional<AnswerWait> waiting() throws Exception {
        return Callers.asSystem(() -> waits.of(opening.organization()));
    }
}
