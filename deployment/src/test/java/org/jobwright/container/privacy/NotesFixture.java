package org.jobwright.container.privacy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.privacy.notes.NotesRequestId;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.privacy.notes.AnswerNotes;
import org.jobwright.services.privacy.notes.NotesAnswerService;
import org.jobwright.services.privacy.notes.NotesToRelease;
import org.jobwright.services.privacy.notes.OwnNotes;
import org.jobwright.services.privacy.notes.OwnNotesService;
import org.jobwright.services.privacy.notes.WaitingNotes;
import org.junit.jupiter.api.BeforeEach;

/** Ada applied, asks for what the team wrote, and the owner answers. */
abstract class NotesFixture {

    @Inject
    Candidacy ada;

    @Inject
    OwnNotesService own;

    @Inject
    NotesAnswerService answers;

    @Inject
    NoteService notes;

    @Inject
    Rows rows;

    @BeforeEach
    void adaApplied() throws Exception {
        ada.begin();
    }

    void write(String text, NoteVisibility visibility) throws Exception {
        Callers.asPerson(owner(), () -> notes.add(ada.id(), text, visibility));
    }

    void ask() throws Exception {
        Callers.asPerson(ada.candidate(), () -> own.ask(ada.reference()));
    }

    /** What became of it, as Ada reads it. */
    OwnNotes read() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> own.of(ada.reference())).orElseThrow();
    }

    NotesToRelease open() throws Exception {
        return ada.asOwner(() -> answers.open(ada.reference()));
    }

    /** The first of what the owner finds. */
    String text() throws Exception {
        return open().notes().getFirst().text();
    }

    /** After a look at it. */
    void answer(String words, boolean complete, String reason) throws Exception {
        answer(open().fingerprint(), words, complete, reason);
    }

    void answer(String seen, String words, boolean complete, String reason) throws Exception {
        Callers.asPerson(
                owner(), () -> answers.answer(new AnswerNotes(ada.reference(), seen, words, complete, reason)));
    }

    List<ApplicationReference> waiting(AccountId member) throws Exception {
        return Callers.asPerson(member, () -> answers.waiting(ada.opening().organization())).stream()
                .map(WaitingNotes::reference)
                .toList();
    }

    AccountId owner() {
        return ada.opening().recruiter();
    }

    NotesRequestId request() throws Exception {
        return new NotesRequestId(UUID.fromString(rows.texts(
                        "select id::text from notes_request where application_id = ?",
                        ada.id().value())
                .getFirst()));
    }

    void daysPass(int days) throws Exception {
        rows.change(
                "update notes_request set asked_at = asked_at - ? * interval '1 day', due_on = due_on - ? where application_id = ?",
                days,
                days,
                ada.id().value());
    }

    long mails(String kind, AccountId to) throws Exception {
        return rows.count(
                "from outbox_message where kind = ? and recipient = (select email from account where id = ?)"
                        + " and facts::text like ?",
                kind,
                to.value(),
                "%" + ada.reference().value() + "%");
    }
}
