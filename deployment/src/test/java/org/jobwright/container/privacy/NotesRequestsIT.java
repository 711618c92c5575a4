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
import java.util.Map;
import java.util.UUID;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.notes.NoteId;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.interviews.kits.AttributeKind;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.privacy.notes.NotesRequestState;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.blind.BlindReviewService;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.interviews.kits.KitService;
import org.jobwright.services.interviews.kits.SaveKit;
import org.jobwright.services.privacy.notes.NotesToRelease;
import org.jobwright.services.privacy.notes.OwnNotes;
import org.jobwright.services.scorecards.ScorecardService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A candidate asks for what the team wrote; the employer releases it, leaves something out, or says why not. */
@ContainerTest
@Tag("PRV-03")
class NotesRequestsIT extends NotesFixture {

    @Inject
    private CandidateApplicationService applications;

    @Inject
    private BlindReviewService blind;

    @Inject
    private KitService kits;

    @Inject
    private ScorecardService scorecards;

    @Inject
    private Harbour harbour;

    @Inject
    private OneRole oneRole;

    @Test
    void theEmployerReleasesWhatTheTeamWrote() throws Exception {
        write("Calm and exact.", NoteVisibility.TEAM);
        write("My own memo.", NoteVisibility.PRIVATE);
        ask();
        assertEquals(1, mails("NOTES_ASKED", owner()));
        assertEquals(List.of(ada.reference()), waiting(owner()));

        NotesToRelease request = open();
        assertEquals(1, request.notes().size(), "what someone wrote for themselves alone is no note of the team");
        assertEquals("Calm and exact.", request.notes().getFirst().text());
        assertEquals(OrganizationRole.OWNER, request.notes().getFirst().role());
        assertEquals(
                LocalDate.now(ZoneOffset.UTC).plusDays(30), request.request().dueOn());
        assertEquals(1, readings());

        answer("Calm and exact.", true, "");
        assertEquals(1, mails("NOTES_ANSWERED", ada.candidate()));
        OwnNotes read = read();
        assertEquals(NotesRequestState.RELEASED, read.state());
        assertEquals("Calm and exact.", read.words());
        assertRefused("privacy.notes.answered", () -> answer(request.fingerprint(), "Again.", true, ""));
        assertRefused("privacy.notes.recent", this::ask);
        assertFalse(Callers.asPerson(ada.candidate(), () -> own.mayAsk(ada.reference())));
    }

    @Test
    @AppearsAndVanishes(Signal.NOTES_ASKED)
    void itWaitsInTodayUntilItIsAnswered() throws Exception {
        assertFalse(ada.signals(owner()).contains(Signal.NOTES_ASKED));
        ask();
        assertTrue(ada.signals(owner()).contains(Signal.NOTES_ASKED));
        ada.assertCanBePutOff(Signal.NOTES_ASKED);
        answer("", false, "There is nothing that we share.");
        assertFalse(ada.signals(owner()).contains(Signal.NOTES_ASKED));
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
    void outsideTheTeamOfAConfidentialPostingNoRecruiterSeesWhoAsks() throws Exception {
        ask();
        AccountId recruiter = ada.member(OrganizationRole.RECRUITER, "Rita Roe");
        assertEquals(List.of(ada.reference()), waiting(recruiter));
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                ada.opening().posting().value());
        oneRole.during(() -> {
            assertEquals(List.of(), waiting(recruiter));
            assertEquals(List.of(ada.reference()), waiting(owner()));
        });
        harbour.place(ada.opening(), recruiter, HiringTeamPart.HIRING_MANAGER);
        assertEquals(List.of(ada.reference()), waiting(recruiter));
    }

    @Test
    void colleaguesWhomANoteMentionsAppearByTheirRole() throws Exception {
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Mia Manager");
        write("Ask @Mia Manager about her.", NoteVisibility.TEAM);
        ask();
        assertEquals("Ask [HIRING_MANAGER] about her.", text());
        rows.change("update organization_membership set ended_at = now() where account_id = ?", manager.value());
        assertEquals("Ask [FORMER] about her.", text());
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
        String seen = open().fingerprint();
        write("And late.", NoteVisibility.TEAM);
        assertRefused("privacy.notes.changed", () -> answer(seen, "Calm.", true, ""));
        answer("Calm.\nAnd late.", true, "");
    }

    @Test
    void whatIsEditedMeanwhileIsNotReleasedAsItWas() throws Exception {
        write("Calm. Mr Holt says so.", NoteVisibility.TEAM);
        ask();
        String seen = open().fingerprint();
        NoteId note = new NoteId(UUID.fromString(rows.texts(
                        "select id::text from application_note where application_id = ?",
                        ada.id().value())
                .getFirst()));
        Callers.asPerson(owner(), () -> notes.edit(note, 0L, "Calm."));
        assertRefused("privacy.notes.changed", () -> answer(seen, "Calm. Mr Holt says so.", true, ""));
        answer("Calm.", true, "");
        assertEquals(NotesRequestState.RELEASED, read().state());
    }

    @Test
    void whoeverDoesNotSeeTheApplicantCannotSayThatItIsAll() throws Exception {
        Callers.asPerson(owner(), () -> blind.set(ada.opening().posting(), BlindUntil.INTERVIEW));
        write("Ada Carvalho is calm.", NoteVisibility.TEAM);
        ask();
        assertTrue(open().masked());
        assertFalse(text().contains("Ada"));
        String words = text();
        assertThrows(InvalidInput.class, () -> answer(words, true, ""));
        String seen = open().fingerprint();
        Callers.asPerson(owner(), () -> blind.unmask(ada.reference(), "She asks for the notes."));
        assertRefused("privacy.notes.changed", () -> answer(seen, words, true, ""));
        assertFalse(open().masked());
        answer(text(), true, "");
        assertEquals("Ada Carvalho is calm.", read().words());
    }

    @Test
    void whoStillHasToScoreReadsNothingAndIsNotInTheAccessLog() throws Exception {
        write("Calm.", NoteVisibility.TEAM);
        ask();
        InterviewKitId kit = Callers.asPerson(
                owner(),
                () -> kits.save(new SaveKit(
                        ada.opening().organization(),
                        null,
                        null,
                        "Core talk",
                        new KitContent(
                                "",
                                45,
                                List.of(),
                                List.of(new KitAttribute("Calm", AttributeKind.SKILL, Map.of(), false))))));
        ada.asOwner(() -> scorecards.assign(ada.id(), owner(), kit, ZoneOffset.UTC));
        assertTrue(open().blind());
        assertEquals(List.of(), open().notes());
        assertEquals(0, readings());
        assertRefused("privacy.notes.blind", () -> answer("Calm.", true, ""));
    }

    @Test
    void whoWithdrewAsksAsWell() throws Exception {
        write("Calm and exact.", NoteVisibility.TEAM);
        Callers.asPerson(ada.candidate(), () -> applications.withdraw(ada.reference()));
        ask();
        assertEquals("Calm and exact.", text());
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

    private long readings() throws Exception {
        return rows.count(
                "from access_entry where application_id = ? and part = 'NOTES'",
                ada.id().value());
    }
}
