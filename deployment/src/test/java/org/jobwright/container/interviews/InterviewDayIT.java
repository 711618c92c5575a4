package org.jobwright.container.interviews;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.ReminderKind;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.InterviewTellingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A candidate who meets several panels on a day gets one mail about all of them. */
@ContainerTest
class InterviewDayIT {

    @Inject
    private InterviewFixture fixture;

    @Inject
    private InterviewService interviews;

    @Inject
    private InterviewTellingService telling;

    @Inject
    private Rows rows;

    private Candidacy ada;
    private AccountId owen;
    private AccountId sol;
    private LocalDateTime nine;

    @BeforeEach
    void someoneAppliedToATeam() throws Exception {
        ada = fixture.begin();
        owen = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        sol = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        nine = fixture.soon();
    }

    @Test
    void draftsOfADayAreToldInOneMailWithTheInvitation() throws Exception {
        InterviewId second = fixture.plan(nine.plusHours(2), sol);
        InterviewId first = fixture.plan(nine, owen);
        InterviewId otherDay = fixture.plan(nine.plusDays(1), owen);
        ada.invite(ada.id());

        assertEquals(List.of("INTERVIEW_SET", "PANEL_SET"), fixture.kinds(first));
        assertEquals(List.of("PANEL_SET"), fixture.kinds(second), "it is in the mail about the first one");
        assertEquals(List.of("INTERVIEW_SET", "PANEL_SET"), fixture.kinds(otherDay));
        assertEquals(2, lines(first, "INTERVIEW_SET"));
        assertEquals(0, lines(otherDay, "INTERVIEW_SET"));
        assertEquals(
                List.of(uid(first), uid(second)),
                rows.texts(
                        "select line -> 'facts' -> 'interview' ->> 'uid' from outbox_message,"
                                + " jsonb_array_elements(facts -> 'lines') with ordinality as l(line, n)"
                                + " where subject_id = ? and kind = 'INTERVIEW_SET' order by n",
                        first.value()),
                "the earliest first");
        assertEquals(3, fixture.mine().size());
    }

    @Test
    void whoAddsAnInterviewInTheTwoMinutesTellsBothInOneMail() throws Exception {
        ada.invite(ada.id());
        InterviewId first = planAndTell(nine, owen);
        rows.change("update interview set tell_at = tell_at - interval '110 seconds' where id = ?", first.value());
        InterviewId second = planAndTell(nine.plusHours(1), sol);
        assertEquals(fixture.one(second).tellAt(), fixture.one(first).tellAt(), "the first one waits");

        rows.change(
                "update interview set tell_at = now() - interval '1 second' where tell_at is not null"
                        + " and application_id = ?",
                ada.id().value());
        fixture.tellDue(second);
        fixture.tellDue(first);
        assertEquals(List.of("INTERVIEW_SET", "PANEL_SET"), fixture.kinds(first));
        assertEquals(List.of("PANEL_SET"), fixture.kinds(second));
        assertEquals(InterviewState.SCHEDULED, fixture.one(second).state());
        assertEquals(2, lines(first, "INTERVIEW_SET"));
    }

    @Test
    void whatIsTakenBackInTimeIsNotInTheMail() throws Exception {
        ada.invite(ada.id());
        InterviewId first = planAndTell(nine, owen);
        InterviewId second = planAndTell(nine.plusHours(1), sol);
        Long version = fixture.one(second).version();
        ada.asOwner(() -> {
            interviews.takeBack(second, version);
            return null;
        });
        fixture.passTwoMinutes(first);
        assertEquals(0, lines(first, "INTERVIEW_SET"), "an ordinary mail");
        assertEquals(0, fixture.mails(second));
        assertEquals(InterviewState.PLANNED, fixture.one(second).state());
    }

    @Test
    void oneReminderIsAboutTheWholeDay() throws Exception {
        ada.invite(ada.id());
        InterviewId first = fixture.told(nine, owen);
        InterviewId second = fixture.told(nine.plusHours(1), sol);
        fixture.begins(first, "110 minutes");
        fixture.begins(second, "110 minutes");
        for (int i = 0; i < 2; i++) {
            for (InterviewId interview : List.of(second, first)) {
                Callers.asSystem(() -> {
                    if (telling.unreminded(ReminderKind.CANDIDATE_HOURS).contains(interview)) {
                        telling.remind(interview, ReminderKind.CANDIDATE_HOURS);
                    }
                    return null;
                });
            }
        }
        assertEquals(List.of("INTERVIEW_REMINDER", "INTERVIEW_SET", "PANEL_SET"), fixture.kinds(first));
        assertEquals(2, lines(first, "INTERVIEW_REMINDER"));
        assertEquals(List.of("INTERVIEW_SET", "PANEL_SET"), fixture.kinds(second));
    }

    private InterviewId planAndTell(LocalDateTime start, AccountId member) throws Exception {
        return ada.asOwner(() -> interviews.plan(
                ada.id(), fixture.command("Talk", start, List.of(PanelSeat.of(member, PanelPart.INTERVIEWER))), true));
    }

    private String uid(InterviewId interview) throws Exception {
        return rows.texts("select uid from interview where id = ?", interview.value())
                .getFirst();
    }

    private long lines(InterviewId interview, String kind) throws Exception {
        return Long.parseLong(rows.texts(
                        "select coalesce(jsonb_array_length(facts -> 'lines'), 0)::text from outbox_message"
                                + " where subject_id = ? and kind = ?",
                        interview.value(),
                        kind)
                .getFirst());
    }
}
