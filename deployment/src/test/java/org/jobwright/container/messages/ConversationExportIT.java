package org.jobwright.container.messages;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageState;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.messages.copies.ConversationExportService;
import org.jobwright.services.messages.copies.ConversationRecord;
import org.junit.jupiter.api.Test;

/** A conversation that is kept as a file. */
@ContainerTest
class ConversationExportIT extends Talk {

    @Inject
    private ConversationExportService exports;

    @Inject
    private CandidateApplicationService own;

    @Inject
    private OneRole oneRole;

    @Test
    void eachSideKeepsWhatItReadsAndItsOwnSideAlsoWhatItTookBack() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> conversations.addFile(application, Harbour.file("map.txt")));
        send(opening.recruiter(), "Come on Monday.");
        deliver();
        MessageId wrong = send(opening.recruiter(), "Wrong person");
        Callers.asPerson(opening.recruiter(), () -> conversations.takeBack(application, wrong));
        send(opening.recruiter(), "Or on Tuesday.");
        Callers.Command look = () -> {
            ConversationRecord employers = export(opening.recruiter());
            assertEquals(
                    List.of(MessageState.DELIVERED, MessageState.TAKEN_BACK, MessageState.WAITING),
                    employers.messages().stream().map(MessageLine::state).toList());
            assertEquals("Ada Carvalho", employers.candidate());
            assertEquals(
                    "map.txt",
                    employers.messages().getFirst().files().getFirst().name());
            assertEquals(
                    List.of("Come on Monday."),
                    export(candidate).messages().stream().map(MessageLine::body).toList());
        };
        look.run();
        oneRole.during(look);
    }

    @Test
    void aFirstMessageThatWaitsOrWasTakenBackLeavesTheCandidateNothingToSave() throws Exception {
        MessageId first = send(opening.recruiter(), "Come on Monday.");
        assertRefused(NOT_FOUND, () -> export(candidate));
        Callers.asPerson(opening.recruiter(), () -> conversations.takeBack(application, first));
        assertRefused(NOT_FOUND, () -> export(candidate));
        assertEquals(1, export(opening.recruiter()).messages().size());
    }

    @Test
    void theCandidateSeesWhichMemberReadIt() throws Exception {
        send(candidate, "Is it night work?");
        deliver();
        AccountId colleague = colleague();
        export(colleague);
        export(candidate);
        assertEquals(
                List.of(colleague.toString()),
                rows.texts(
                        "select r.actor_id::text from access_entry r join job_application a"
                                + " on a.id = r.application_id where a.reference = ? and r.part = 'EXPORT'",
                        application.value()));
        assertEquals(
                2,
                rows.count(
                        "from audit_log e join conversation c on c.id = e.subject_id"
                                + " join job_application a on a.id = c.application_id"
                                + " where e.action = 'ConversationExported' and a.reference = ?",
                        application.value()));
    }

    @Test
    void afterAWithdrawalOnlyTheCandidateKeepsIt() throws Exception {
        send(candidate, "Is it night work?");
        deliver();
        Callers.asPerson(candidate, () -> own.withdraw(application));
        Callers.Command look = () -> {
            assertRefused(NOT_FOUND, () -> export(opening.recruiter()));
            assertEquals(1, export(candidate).messages().size());
        };
        look.run();
        oneRole.during(look);
    }

    private ConversationRecord export(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> exports.export(application));
    }
}
