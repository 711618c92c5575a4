package org.jobwright.container.interviews;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.clocks.AnswerClockQueries;
import org.jobwright.services.applications.clocks.LegalAnswerService;
import org.jobwright.services.applications.clocks.OverdueAnswer;
import org.jobwright.services.applications.clocks.OverdueAnswer.NextStep;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.RenewJobPosting;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.jobs.law.PostingRuleService;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Laws give employers days to answer, which are counted beside the promised ones. */
@ContainerTest
class AnswerClockIT {

    private static final String ONTARIO = "CA-ON-ANSWER";
    private static final String KOREA = "KR-FHPA-10";
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    /** Noon in Toronto on a day so long ago. */
    private static final String NOON = "(cast(cast(now() at time zone 'America/Toronto' as date) - %d as timestamp)"
            + " + interval '12 hours') at time zone 'America/Toronto'";

    @Inject
    private InterviewFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private AnswerClockQueries clocks;

    @Inject
    private LegalAnswerService reminders;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private PostingRuleService rules;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private Candidacy ada;
    private AccountId owen;
    private InterviewId interview;

    @BeforeEach
    void anInterviewIsAgreed() throws Exception {
        ada = fixture.begin();
        owen = ada.opening().recruiter();
        ada.invite(ada.id());
        interview = fixture.told(fixture.soon(), owen);
    }

    @Test
    @AppearsAndVanishes(Signal.ANSWER_LEGAL)
    void inOntarioInterviewedPeopleHearWithin45Days() throws Exception {
        appliesTo(ONTARIO, "CA-ON");
        held(interview, 34);
        assertFalse(ada.signals(owen).contains(Signal.ANSWER_LEGAL), "there is time yet");
        remind();
        assertEquals(0, mails("LEGAL_ANSWER_DUE"));

        held(interview, 35);
        assertTrue(ada.signals(owen).contains(Signal.ANSWER_LEGAL));
        remind();
        remind();
        assertEquals(1, mails("LEGAL_ANSWER_DUE"), "ten days before, once");
        held(interview, 43);
        remind();
        remind();
        assertEquals(2, mails("LEGAL_ANSWER_DUE"), "two days before, once");

        held(interview, 44);
        assertEquals(List.of(), overdue());
        held(interview, 45);
        assertEquals(List.of(), overdue(), "the last day lasts to its end");
        held(interview, 46);
        OverdueAnswer late = overdue().getFirst();
        assertEquals(ada.reference(), late.application());
        assertEquals(1, late.daysOver(Instant.now()));
        assertEquals(NextStep.DECIDE, late.next());
        assertTrue(late.law().startsWith("Employment Standards Act"));
        remind();
        remind();
        assertEquals(1, mails("LEGAL_ANSWER_OVERDUE"));
        ada.assertCanBePutOff(Signal.ANSWER_LEGAL);

        decline(true);
        assertEquals(List.of(), overdue());
        assertFalse(ada.signals(owen).contains(Signal.ANSWER_LEGAL));
    }

    @Test
    void aSecondInterviewMovesTheDayAlsoOneToCome() throws Exception {
        appliesTo(ONTARIO, "CA-ON");
        held(interview, 50);
        assertEquals(1, overdue().size());
        InterviewId second = fixture.told(fixture.soon().plusDays(2), owen);
        assertEquals(List.of(), overdue(), "they meet again");
        held(second, 3);
        assertEquals(List.of(), overdue());
        held(second, 47);
        assertEquals(1, overdue().size());
    }

    @Test
    void aDecisionThatWasToldOnTheLastDayStopsIt() throws Exception {
        appliesTo(ONTARIO, "CA-ON");
        held(interview, 45);
        decline(false);
        assertFalse(Callers.asPerson(owen, () -> clocks.legal(ada.reference())).isEmpty(), "it is told too late");
        SeenDecision seen = new SeenDecision(ada.id(), decidedAt());
        ada.asOwner(() -> reviews.releaseNow(List.of(seen), null));
        held(interview, 46);
        assertEquals(List.of(), overdue());
        remind();
        assertEquals(0, mails("LEGAL_ANSWER_OVERDUE"));
    }

    @Test
    void aDecisionThatWouldBeToldTooLateDoesNotStopIt() throws Exception {
        appliesTo(ONTARIO, "CA-ON");
        held(interview, 44);
        rows.change(
                "update hiring_organization set decision_delay_hours = 168 where id = ?",
                ada.opening().organization().value());
        decline(false);
        assertTrue(Callers.asPerson(owen, () -> clocks.legal(ada.reference())).isPresent());
        assertTrue(ada.signals(owen).contains(Signal.ANSWER_LEGAL));
        remind();
        assertEquals(1, mails("LEGAL_ANSWER_DUE"));
        held(interview, 37);
        assertTrue(Callers.asPerson(owen, () -> clocks.legal(ada.reference())).isEmpty(), "it is told in time");
    }

    @Test
    void todayTellsTheLastDayAndNotItsEnd() throws Exception {
        appliesTo(ONTARIO, "CA-ON");
        held(interview, 45);
        Instant at = ada.linesOf(Signal.ANSWER_LEGAL).getFirst().at();
        assertEquals(LocalDate.now(TORONTO), LocalDate.ofInstant(at, TORONTO));
    }

    @Test
    void sayingThatNothingIsDecidedStartsTheNextDays() throws Exception {
        appliesTo(ONTARIO, "CA-ON");
        held(interview, 45);
        assertEquals(
                LocalDate.now(TORONTO),
                Callers.asPerson(owen, () -> clocks.legal(ada.reference()))
                        .orElseThrow()
                        .dueOn());
        assertFalse(Callers.asPerson(owen, () -> clocks.legal(ada.reference()))
                .orElseThrow()
                .result());
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        ada.asOwner(
                () -> reviews.proposeDecision(ProposeDecision.keepOpen(List.of(ada.id()), until, "Two more talks.")));
        SeenDecision seen = new SeenDecision(ada.id(), decidedAt());
        ada.asOwner(() -> reviews.releaseNow(List.of(seen), null));
        held(interview, 46);
        assertEquals(List.of(), overdue());
        assertTrue(Callers.asPerson(owen, () -> clocks.legal(ada.reference())).isEmpty());
        rows.change(
                // No policy lets anyone update what was told.
                "with told as (delete from timeline_entry where until is not null and application_id = ? returning *)"
                        + " insert into timeline_entry select (jsonb_populate_record(cast(t as timeline_entry), jsonb_build_object('at', "
                        + NOON.formatted(46) + "))).* from told t",
                ada.id().value());
        assertEquals(1, overdue().size(), "45 days after that, too");
    }

    @Test
    void aDayIsOneOfThePlaceAlsoWhenItsClocksChange() throws Exception {
        appliesTo(ONTARIO, "CA-ON");
        rows.change(
                "update interview set state = 'HELD', starts_at = '2026-10-15T23:00Z', ended_at = '2026-10-16T00:00Z',"
                        + " ends_at = '2026-10-16T00:00Z' where id = ?",
                interview.value());
        assertEquals(
                "2026-11-30 05:00:00",
                dueAt(),
                "15 October in Toronto, 45 days, and the end of 29 November in winter time");
        rows.change(
                "update interview set starts_at = '2027-02-10T23:30Z', ended_at = '2027-02-11T00:30Z',"
                        + " ends_at = '2027-02-11T00:30Z' where id = ?",
                interview.value());
        assertEquals("2027-03-28 04:00:00", dueAt(), "and into summer time");
    }

    @Test
    void inKoreaEverybodyHearsWithinAWeekOfTheDecision() throws Exception {
        appliesTo(KOREA, "KR");
        held(interview, 60);
        assertEquals(List.of(), overdue(), "nothing is decided");
        rows.change(
                "update job_posting set openings_filled_at = now() - interval '6 days' where id = ?",
                ada.opening().posting().value());
        assertEquals(List.of(), overdue());
        rows.change(
                "update job_posting set openings_filled_at = now() - interval '9 days' where id = ?",
                ada.opening().posting().value());
        assertEquals(List.of(), overdue(), "they applied later");
        assertTrue(
                Callers.asPerson(owen, () -> clocks.legal(ada.reference()))
                        .orElseThrow()
                        .result(),
                "saying that nothing is decided yet is not enough");
        rows.change(
                "update job_application set applied_at = applied_at - interval '70 days' where id = ?",
                ada.id().value());
        assertEquals(1, overdue().size());
        decline(true);
        assertEquals(List.of(), overdue());
    }

    @Test
    void aRuleThatIsSwitchedOffSetsNoClock() throws Exception {
        appliesTo(ONTARIO, "CA-ON");
        held(interview, 50);
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        Callers.asAdministrator(administrator, () -> rules.switchTo(ONTARIO, revision(), false, "Repealed"));
        try {
            assertEquals(List.of(), overdue());
        } finally {
            Callers.asAdministrator(administrator, () -> rules.switchTo(ONTARIO, revision(), true, "Not repealed"));
        }
        assertEquals(1, overdue().size());
    }

    @Test
    void twoNodesRemindOnce() throws Exception {
        appliesTo(ONTARIO, "CA-ON");
        held(interview, 40);
        race.second(this::remind, this::remind);
        assertEquals(1, mails("LEGAL_ANSWER_DUE"));
    }

    @Test
    void aSuspendedEmployerIsNotReminded() throws Exception {
        appliesTo(ONTARIO, "CA-ON");
        held(interview, 40);
        assertTrue(isDue());
        rows.change(
                "update hiring_organization set status = 'SUSPENDED' where id = ?",
                ada.opening().organization().value());
        assertFalse(isDue());
        remind();
        assertEquals(0, mails("LEGAL_ANSWER_DUE"));
    }

    @Test
    void theListIsReadByPagesTheLongestFirst() throws Exception {
        promised(ada.reference().value(), 3);
        for (int days : List.of(5, 1)) {
            var other = harbour.apply(ada.opening(), harbour.person(), "Ben");
            promised(other.value(), days);
        }
        Page<OverdueAnswer> first = ada.asOwner(() -> clocks.overdue(new PageRequest(1, 2)));
        assertEquals(3, first.total());
        assertEquals(
                List.of(6L, 4L),
                first.items().stream().map(one -> one.daysOver(Instant.now())).toList());
        assertEquals(NextStep.OPEN, first.items().getFirst().next());
        assertEquals(
                1,
                ada.asOwner(() -> clocks.overdue(new PageRequest(2, 2))).items().size());
        assertEquals(
                0,
                Callers.asPerson(ada.candidate(), () -> clocks.overdue(new PageRequest(1, 2)))
                        .total());
    }

    @Test
    void whoLeavesPeopleWaitingForSixtyDaysIsWarnedThenRefused() throws Exception {
        harbour.copyApplicant(ada.opening(), ada.candidate(), 4);
        rows.change(
                "update job_application set answered_at = null, candidate_status = 'VIEWED',"
                        + " answer_due_at = now() - interval '59 days' where posting_id = ?",
                ada.opening().posting().value());
        assertFalse(ada.asOwner(() -> clocks.owed(ada.opening().organization())).isTooMany());
        rows.change(
                "update job_application set answer_due_at = now() - interval '61 days' where posting_id = ?",
                ada.opening().posting().value());
        var owed = ada.asOwner(() -> clocks.owed(ada.opening().organization()));
        assertEquals(5, owed.people());
        assertTrue(owed.isTooMany());
        JobPostingId draft = harbour.draft(owen, ada.opening().organization());
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        Callers.asAdministrator(administrator, () -> rules.refuseWhileAnswersOwed(true));
        try {
            assertRefused("applications.answers-owed", () -> submit(draft));
            assertRefused("applications.answers-owed", this::renewExpired);
            assertRefused("applications.answers-owed", this::submitExpired);
            rows.change(
                    "update job_application set answered_at = now() where id = ?",
                    ada.id().value());
            submit(draft);
        } finally {
            Callers.asAdministrator(administrator, () -> rules.refuseWhileAnswersOwed(false));
        }
        rows.change(
                "update job_application set answered_at = null where id = ?",
                ada.id().value());
        submit(harbour.draft(owen, ada.opening().organization()));
    }

    private void renewExpired() throws Exception {
        expire();
        LocalDate lastDay = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        Callers.asPerson(
                owen, () -> postings.renew(new RenewJobPosting(ada.opening().posting(), lastDay)));
    }

    /** The advert of one that is over is written anew, as if it were for another job. */
    private void submitExpired() throws Exception {
        expire();
        JobPostingId posting = ada.opening().posting();
        Long seen = Long.valueOf(rows.texts("select version from job_posting where id = ?", posting.value())
                .getFirst());
        Callers.asPerson(owen, () -> drafts.saveDraft(new SaveJobPostingDraft(posting, seen, harbour.advert())));
        submit(posting);
    }

    private void expire() throws Exception {
        rows.change(
                "update job_posting set valid_through = now() - interval '1 hour' where id = ?",
                ada.opening().posting().value());
    }

    private void submit(JobPostingId posting) throws Exception {
        Callers.asPerson(owen, () -> postings.submit(new SubmitJobPosting(posting, null)));
    }

    /** As if the law had been found to apply when the advert was submitted. */
    private void appliesTo(String rule, String place) throws Exception {
        rows.change(
                "insert into posting_rule_check (posting_version_id, checked_at, number, rule_id, revision, channel, place,"
                        + " requirement, outcome, finding_code, arguments) select v.id, now(), 999, ?, 1, 'WORK', ?,"
                        + " 'ANSWER_DAYS', 'TOLD', '', '[]' from posting_version v where v.job_posting_id = ?",
                rule,
                place,
                ada.opening().posting().value());
    }

    /** An interview ended at noon in Toronto, so many days ago. */
    private void held(InterviewId held, int days) throws Exception {
        String end = NOON.formatted(days);
        rows.change(
                "update interview set state = 'HELD', starts_at = " + end + " - interval '45 minutes', ends_at = " + end
                        + ", ended_at = " + end + ", tell_at = null where id = ?",
                held.value());
    }

    private void promised(String reference, int days) throws Exception {
        rows.change(
                "update job_application set answered_at = null, answer_due_at = now() - make_interval(days => ?)"
                        + " - interval '1 hour' where reference = ?",
                days,
                reference);
    }

    private List<OverdueAnswer> overdue() throws Exception {
        return ada.asOwner(() -> clocks.overdue(new PageRequest(1, 10))).items();
    }

    private void decline(boolean atOnce) throws Exception {
        ada.asOwner(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(ada.id()), RejectionReason.SOMEONE_ELSE_CHOSEN, null, atOnce)));
    }

    private Instant decidedAt() throws Exception {
        return Instant.parse(rows.texts(
                        "select to_char(decision_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " from job_application where id = ?",
                        ada.id().value())
                .getFirst());
    }

    private String dueAt() throws Exception {
        return rows.texts(
                        "select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') from answer_clock"
                                + " where kind = 'LEGAL' and application_id = ?",
                        ada.id().value())
                .getFirst();
    }

    private int revision() throws Exception {
        return Integer.parseInt(
                rows.texts("select max(revision) from posting_rule where id = ? and not waiting", ONTARIO)
                        .getFirst());
    }

    private boolean isDue() throws Exception {
        return Callers.asSystem(() -> reminders.due()).contains(ada.opening().posting());
    }

    private void remind() throws Exception {
        Callers.asSystem(() -> reminders.tell(ada.opening().posting()));
    }

    private long mails(String kind) throws Exception {
        return rows.count(
                "from outbox_message where kind = ? and subject_id = ?",
                kind,
                ada.opening().posting().value());
    }
}
