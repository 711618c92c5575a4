package org.jobwright.container.privacy;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.privacy.notes.NotesRequestId;
import org.jobwright.domain.privacy.notes.NotesRequestState;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.privacy.notes.AnswerNotes;
import org.jobwright.services.privacy.notes.NotesAnswerService;
import org.jobwright.services.privacy.notes.NotesRequestRun;
import org.jobwright.services.privacy.notes.NotesToRelease;
import org.jobwright.services.privacy.notes.OwnNotes;
import org.jobwright.services.privacy.notes.OwnNotesService;
import org.jobwright.services.privacy.notes.WaitingNotes;
import org.jobwright.services.privacy.retention.RetentionRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A candidate asks for what the team wrote; the employer releases it, leaves something out, or says why not. */
@ContainerTest
@Tag("PRV-03")
class NotesRequestsIT {

    @Inject
    private Candidacy ada;

    @Inject
    private OwnNotesService own;

    @Inject
    private NotesAnswerService answers;

    @Inject
    private NotesRequestRun run;

    @Inject
    private NoteService notes;

    @Inject
    private CandidateApplicationService applications;

    @Inject
    private RetentionRun retention;

    @Inject
    private Harbour harbour;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    /** By the whole team; the answer says how many of them it is about. */
    private int written;

    @BeforeEach
    void adaApplied() throws Exception {
        ada.begin();
    }

    @Test
    void theEmployerReleasesWhatTheTeamWrote() throws Exception {
        write("Calm and exact.", NoteVisibility.TEAM);
        write("My own memo.", NoteVisibility.PRIVATE);
        ask();
        assertEquals(1, mails("NOTES_ASKED", ada.opening().recruiter()));
        assertEquals(List.of(ada.reference()), waiting(ada.opening().recruiter()));

        NotesToRelease request = ada.asOwner(() -> answers.open(ada.reference()));
        assertEquals(1, request.notes().size(), "what someone wrote for themselves alone is no note of the team");
        assertEquals("Calm and exact.", request.notes().getFirst().text());
        assertEquals(OrganizationRole.OWNER, request.notes().getFirst().role());
        assertEquals(
                LocalDate.now(ZoneOffset.UTC).plusDays(30), request.request().dueOn());
        assertEquals(
                1,
                rows.count(
                        "from access_entry where application_id = ? and part = 'NOTES'",
                        ada.id().value()));

        answer("Calm and exact.", true, "");
        assertEquals(1, mails("NOTES_ANSWERED", ada.candidate()));
        OwnNotes read = read();
        assertEquals(NotesRequestState.RELEASED, read.state());
        assertEquals("Calm and exact.", read.words());
        assertRefused("privacy.notes.answered", () -> answer("Again.", true, ""));
        assertRefused("privacy.notes.recent", this::ask);
        assertFalse(Callers.asPerson(ada.candidate(), () -> own.mayAsk(ada.reference())));
    }

    @Test
    void whatIsLeftOutHasAReason() throws Exception {
        write("Calm. Like her sister, who works here.", NoteVisibility.TEAM);
        ask();
        assertThrows(InvalidInput.class, () -> answer("Calm.", false, ""));
        assertEquals(NotesRequestState.WAITING, read().state());
        answer("Calm.", false, "A sentence is about someone else.");
        assertEquals(NotesRequestState.PARTLY_RELEASED, read().state());
        assertEquals("A sentence is about someone else.", read().reason());
    }

    @Test
    void onlyThoseWhoTellDecisionsAnswerAndOnlyTheCandidateAsks() throws Exception {
        AccountId stranger = harbour.person();
        assertThrows(NotFound.class, () -> Callers.asPerson(stranger, () -> own.ask(ada.reference())));
        assertThrows(NotFound.class, () -> ada.asOwner(() -> own.of(ada.reference())));
        ask();
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Mia Manager");
        AccountId other = harbour.opening().recruiter();
        assertThrows(NotAllowed.class, () -> Callers.asPerson(manager, () -> answers.open(ada.reference())));
        assertThrows(NotFound.class, () -> Callers.asPerson(other, () -> answers.open(ada.reference())));
        assertThrows(
                NotFound.class,
                () -> Callers.asPerson(
                        other, () -> answers.waiting(ada.opening().organization())));
        assertThrows(NotFound.class, () -> Callers.asPerson(ada.candidate(), () -> answers.open(ada.reference())));
    }

    @Test
    void outsideTheTeamOfAConfidentialPostingNobodySeesWhoAsks() throws Exception {
        ask();
        AccountId recruiter = ada.member(OrganizationRole.RECRUITER, "Rita Roe");
        assertEquals(List.of(ada.reference()), waiting(recruiter));
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                ada.opening().posting().value());
        oneRole.during(() -> {
            assertEquals(List.of(), waiting(recruiter));
            assertEquals(List.of(ada.reference()), waiting(ada.opening().recruiter()));
        });
        harbour.place(ada.opening(), recruiter, HiringTeamPart.LEAD);
        assertEquals(List.of(ada.reference()), waiting(recruiter));
    }

    @Test
    void twoRequestsDoNotMeet() throws Exception {
        ask();
        assertRefused("privacy.notes.recent", this::ask);
        assertEquals(
                1,
                rows.count(
                        "from notes_request where application_id = ?", ada.id().value()));
    }

    @Test
    void whatIsWrittenMeanwhileIsNotLeftOutUnseen() throws Exception {
        write("Calm.", NoteVisibility.TEAM);
        ask();
        Callers.asPerson(ada.opening().recruiter(), () -> notes.add(ada.id(), "And late.", NoteVisibility.TEAM));
        assertRefused("privacy.notes.changed", () -> answer("Calm.", true, ""));
        written++;
        answer("Calm.\nAnd late.", true, "");
    }

    @Test
    void whoWithdrewAsksAsWell() throws Exception {
        write("Calm and exact.", NoteVisibility.TEAM);
        Callers.asPerson(ada.candidate(), () -> applications.withdraw(ada.reference()));
        ask();
        assertEquals(
                "Calm and exact.",
                ada.asOwner(() -> answers.open(ada.reference()))
                        .notes()
                        .getFirst()
                        .text());
        answer("Calm and exact.", true, "");
        assertEquals("Calm and exact.", read().words());
    }

    @Test
    void nobodyAsksForWhatNobodyCanRead() throws Exception {
        rows.change(
                "update job_application set quarantined_on = current_date, deletion_asked_on = current_date where id = ?",
                ada.id().value());
        assertRefused("privacy.notes.unreadable", this::ask);
    }

    @Test
    void theClockHidesNothingWhileTheEmployerHasTimeToAnswer() throws Exception {
        rows.change(
                "update job_application set candidate_status = 'NOT_SELECTED', deletion_announced_on = current_date - 400,"
                        + " candidate_status_at = now() - interval '40 months' where id = ?",
                ada.id().value());
        assertTrue(isHiddenTonight());
        ask();
        assertFalse(isHiddenTonight());
        daysPass(31);
        assertTrue(isHiddenTonight());
    }

    @Test
    void ownersAreRemindedAndTheCandidateHearsThatTheTimeIsOver() throws Exception {
        ask();
        NotesRequestId request = new NotesRequestId(UUID.fromString(rows.texts(
                        "select id::text from notes_request where application_id = ?",
                        ada.id().value())
                .getFirst()));
        assertFalse(Callers.asSystem(() -> run.due()).contains(request));
        daysPass(20);
        assertTrue(Callers.asSystem(() -> run.due()).contains(request));
        remind(request);
        remind(request);
        assertEquals(1, mails("NOTES_DUE", ada.opening().recruiter()));
        daysPass(11);
        remind(request);
        remind(request);
        assertEquals(1, mails("NOTES_OVERDUE", ada.candidate()));
        assertTrue(read().overdue());
        answer("Late.", true, "");
        assertEquals("Late.", read().words());
    }

    private void write(String text, NoteVisibility visibility) throws Exception {
        written += visibility == NoteVisibility.TEAM ? 1 : 0;
        Callers.asPerson(ada.opening().recruiter(), () -> notes.add(ada.id(), text, visibility));
    }

    private void ask() throws Exception {
        Callers.asPerson(ada.candidate(), () -> own.ask(ada.reference()));
    }

    private List<ApplicationReference> waiting(AccountId member) throws Exception {
        return Callers.asPerson(member, () -> answers.waiting(ada.opening().organization())).stream()
                .map(WaitingNotes::reference)
                .toList();
    }

    private OwnNotes read() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> own.of(ada.reference())).orElseThrow();
    }

    private void answer(String words, boolean complete, String reason) throws Exception {
        Callers.asPerson(
                ada.opening().recruiter(),
                () -> answers.answer(new AnswerNotes(ada.reference(), written, words, complete, reason)));
    }

    private void remind(NotesRequestId request) throws Exception {
        Callers.asSystem(() -> run.remind(request));
    }

    private boolean isHiddenTonight() throws Exception {
        return Callers.asSystem(() -> retention.due(LocalDate.now(ZoneOffset.UTC)))
                .contains(ada.id());
    }

    private void daysPass(int days) throws Exception {
        rows.change(
                "update notes_request set asked_at = asked_at - ? * interval '1 day', due_on = due_on - ? where application_id = ?",
                days,
                days,
                ada.id().value());
    }

    private long mails(String kind, AccountId to) throws Exception {
        return rows.count(
                "from outbox_message where kind = ? and recipient = (select email from account where id = ?)"
                        + " and facts::text like ?",
                kind,
                to.value(),
                "%" + ada.reference().value() + "%");
    }
}
