package org.jobwright.container.messages;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.MessageTemplate;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.messages.TemplateText;
import org.jobwright.domain.messages.TemplateVariable;
import org.jobwright.domain.messages.WritingObstacle;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.AccountService;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.BulkOutcome;
import org.jobwright.services.candidates.documents.ScanService;
import org.jobwright.services.messages.ConversationDetails;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.InboxFilter;
import org.jobwright.services.messages.InboxLine;
import org.jobwright.services.messages.MessageDeliveryService;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.messages.MessageTemplateDetails;
import org.jobwright.services.messages.MessageTemplateQueries;
import org.jobwright.services.messages.MessageTemplateQueries.Example;
import org.jobwright.services.messages.MessageTemplateService;
import org.jobwright.services.messages.SaveMessageTemplate;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.messages.bulk.BulkMessageQueries;
import org.jobwright.services.messages.bulk.BulkMessageService;
import org.jobwright.services.messages.bulk.WriteToMany;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages between an employer and a candidate. */
@ContainerTest
class ConversationIT {

    private static final PageRequest PAGE = new PageRequest(1, 50);

    @Inject
    private Harbour harbour;

    @Inject
    private ConversationService conversations;

    @Inject
    private ConversationQueries queries;

    @Inject
    private BulkMessageQueries many;

    @Inject
    private BulkMessageService bulk;

    @Inject
    private MessageDeliveryService delivery;

    @Inject
    private DocumentQueries documents;

    @Inject
    private ScanService scans;

    @Inject
    private MessageTemplateService templates;

    @Inject
    private MessageTemplateQueries templateQueries;

    @Inject
    private CandidateApplicationService own;

    @Inject
    private OneRole oneRole;

    @Inject
    private Race race;

    @Inject
    private AccountService accounts;

    @Inject
    private MembershipService memberships;

    @Inject
    private OrganizationService organizations;

    @Inject
    private Presence presence;

    @Inject
    private RateLimit limit;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;
    private ApplicationReference application;

    @BeforeEach
    void someoneApplied() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        application = harbour.apply(opening, candidate, "Ada");
    }

    @Test
    void aMessageIsUnknownToTheOtherSideUntilItIsDelivered() throws Exception {
        for (AccountId writer : List.of(opening.recruiter(), candidate)) {
            AccountId reader = writer.equals(candidate) ? opening.recruiter() : candidate;
            ConversationDetails before = as(reader);
            send(writer, "Untold " + writer);
            assertEquals(before.messages(), as(reader).messages());
            assertEquals(before.seen(), as(reader).seen());
            assertEquals(before.messages().isEmpty() ? 0 : 1, inbox(reader).size());
            assertEquals(
                    before.messages().isEmpty() ? 0 : 1,
                    Callers.asPerson(reader, queries::postings).size());
            deliver();
            assertEquals(1, Callers.asPerson(reader, queries::postings).size());
            assertEquals("Untold " + writer, as(reader).messages().getLast().body());
            assertEquals(1, inbox(reader).getFirst().unread());
            Callers.asPerson(reader, () -> conversations.open(application));
            assertNotNull(as(writer).messages().getLast().readAt());
            assertEquals(0, inbox(reader).getFirst().unread());
        }
    }

    @Test
    void aMessageChangesNeitherTheStatusNorTheTimeline() throws Exception {
        String state =
                "select candidate_status || candidate_status_at || version || (select count(*) from timeline_entry t"
                        + " where t.application_id = a.id) from job_application a where reference = ?";
        List<String> before = rows.texts(state, application.value());
        send(opening.recruiter(), "Can you come on Monday?");
        deliver();
        Callers.asPerson(candidate, () -> conversations.open(application));
        send(candidate, "Yes.");
        deliver();
        assertEquals(before, rows.texts(state, application.value()));
    }

    @Test
    void aMessageTakenBackIsNeverSeenAndItsTextBecomesADraft() throws Exception {
        MessageId message = send(opening.recruiter(), "Wrong person");
        assertRefused(NOT_FOUND, () -> Callers.asPerson(candidate, () -> conversations.takeBack(application, message)));
        Callers.asPerson(opening.recruiter(), () -> conversations.takeBack(application, message));
        deliver();
        assertEquals(List.of(), as(candidate).messages());
        assertEquals("Wrong person", as(opening.recruiter()).draft());
        MessageId second = send(opening.recruiter(), "Wrong day");
        Callers.asPerson(opening.recruiter(), () -> conversations.saveDraft(application, "Or by phone?"));
        Callers.asPerson(opening.recruiter(), () -> conversations.takeBack(application, second));
        assertEquals("Or by phone?\n\nWrong day", as(opening.recruiter()).draft(), "neither text is lost");
        assertEquals(0, rows.count("from message where body like '%Wrong person%'"));
    }

    @Test
    void whatWasDeliveredCannotBeTakenBack() throws Exception {
        MessageId message = send(opening.recruiter(), "Hello");
        deliver();
        assertRefused(
                "messages.delivered-already",
                () -> Callers.asPerson(opening.recruiter(), () -> conversations.takeBack(application, message)));
    }

    /** Two recruiters answer at once: the second sees the first's text before sending. */
    @Test
    void theSecondOfTwoRecruitersSeesTheTextOfTheFirstBeforeSending() throws Exception {
        AccountId colleague = colleague();
        long seen = as(colleague).seen();
        assertRefused(
                STALE,
                () -> race.second(
                        () -> send(opening.recruiter(), "Can you come on Monday?"),
                        () -> Callers.asPerson(
                                colleague,
                                () -> conversations.send(new SendMessage(application, "Come on Tuesday.", seen)))));
        assertEquals(
                List.of("Can you come on Monday?"),
                as(colleague).messages().stream().map(MessageLine::body).toList());
        send(colleague, "Or on Tuesday.");
        assertEquals(2, as(opening.recruiter()).messages().size());
    }

    @Test
    void afterAWithdrawalNobodyWritesAndWhatWaitedIsNotDelivered() throws Exception {
        send(opening.recruiter(), "Can you come on Monday?");
        Callers.asPerson(opening.recruiter(), () -> conversations.saveDraft(application, "Or Tu"));
        Callers.asPerson(candidate, () -> own.withdraw(application));
        deliver();
        assertEquals(List.of(), as(candidate).messages());
        assertEquals(List.of(), as(opening.recruiter()).messages());
        assertEquals("", as(opening.recruiter()).draft());
        for (AccountId person : List.of(candidate, opening.recruiter())) {
            assertEquals(WritingObstacle.WITHDRAWN, as(person).obstacle());
            assertRefused("messages.over", () -> send(person, "Hello?"));
        }
    }

    @Test
    void aCandidateWaitsForAnAnswerAfterTwoMessagesAndReadsUntilWhen() throws Exception {
        send(candidate, "First");
        send(candidate, "Second");
        assertRefused("messages.wait-for-answer", () -> send(candidate, "Third"));
        assertNotNull(as(candidate).until());
        deliver();
        send(opening.recruiter(), "An answer");
        assertEquals(WritingObstacle.WAIT_FOR_ANSWER, as(candidate).obstacle());
        deliver();
        assertNull(as(candidate).obstacle());
        send(candidate, "Third");
    }

    @Test
    void aMemberWhoAppliedIsOnlyTheCandidate() throws Exception {
        rows.change(
                "insert into organization_membership (id, version, organization_id, account_id, role, joined_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, 'OWNER', now())",
                opening.organization().value(),
                candidate.value());
        send(opening.recruiter(), "Untold");
        assertEquals(MessageSide.CANDIDATE, as(candidate).side());
        assertEquals(List.of(), as(candidate).messages());
        assertEquals(List.of(), inbox(candidate));
        deliver();
        send(candidate, "Yes.");
        deliver();
        passTwoMinutes();
        mailAll();
        assertEquals(
                List.of("MESSAGE_RECEIVED"),
                rows.texts(
                        "select m.kind from outbox_message m join account a on a.email = m.recipient"
                                + " where a.id = ? and m.kind like 'MESSAGE%'",
                        candidate.value()));
    }

    @Test
    void anInterviewerReadsButDoesNotWrite() throws Exception {
        AccountId interviewer = harbour.person();
        member(interviewer, OrganizationRole.INTERVIEWER);
        rows.change(
                "insert into application_assignment (application_id, account_id, posting_id, assigned_by, assigned_at)"
                        + " select id, ?, posting_id, ?, now() from job_application where reference = ?",
                interviewer.value(),
                opening.recruiter().value(),
                application.value());
        assertEquals(WritingObstacle.READER_ONLY, as(interviewer).obstacle());
        assertRefused("messages.reader-only", () -> send(interviewer, "Hello"));
        assertRefused(
                "messages.reader-only",
                () -> Callers.asPerson(interviewer, () -> conversations.saveDraft(application, "Hello")));
        send(candidate, "When do you begin?");
        deliver();
        Callers.asPerson(interviewer, () -> conversations.open(application));
        assertNull(as(candidate).messages().getLast().readAt());
        assertEquals(1, inbox(opening.recruiter()).getFirst().unread());
        passTwoMinutes();
        mailAll();
        assertEquals(List.of("When do you begin?"), words(opening.recruiter()));
    }

    /** ADR 35: the employer reads nothing more, not even in a mail that could not be sent yet. */
    @Test
    void afterAWithdrawalNothingOfTheCandidatesIsMailedOrFilledIn() throws Exception {
        MessageTemplateId template = template("Dear {{first_name}}");
        send(candidate, "A question");
        deliver();
        passTwoMinutes();
        mailAll();
        assertEquals(List.of("A question"), words(opening.recruiter()));
        Callers.asPerson(opening.recruiter(), () -> {
            long seen = queries.conversation(application).seen();
            conversations.send(new SendMessage(application, "An answer", template, seen));
        });
        Callers.asPerson(candidate, () -> own.withdraw(application));
        assertEquals(List.of(), words(opening.recruiter()));
        assertRefused(
                "applications.over",
                () -> Callers.asPerson(opening.recruiter(), () -> templateQueries.fill(template, application)));
        assertEquals(
                List.of(),
                Callers.asPerson(
                        opening.recruiter(), () -> templateQueries.forPerson(application, TemplateKind.MESSAGE)));
        Callers.asPerson(opening.recruiter(), () -> templates.remove(opening.organization(), template));
    }

    @Test
    void aConversationThatWasPutAwayComesBackWithTheNextMessage() throws Exception {
        send(candidate, "A question");
        deliver();
        Callers.asPerson(opening.recruiter(), () -> conversations.setDone(application, true));
        assertEquals(List.of(), inbox(opening.recruiter()));
        assertEquals(
                1,
                inbox(opening.recruiter(), new InboxFilter(null, "QUESTION", true))
                        .size());
        assertEquals(1, inbox(candidate).size());
        send(candidate, "Another one");
        deliver();
        assertEquals(1, inbox(opening.recruiter()).size());
    }

    @Test
    void oneMailAnHourTellsOfWhatStaysUnread() throws Exception {
        send(opening.recruiter(), "Can you come on Monday?");
        deliver();
        mailAll();
        assertEquals(List.of(), words(candidate));
        passTwoMinutes();
        mailAll();
        assertEquals(List.of("Can you come on Monday?"), words(candidate));
        send(opening.recruiter(), "Or on Tuesday?");
        deliver();
        passTwoMinutes();
        mailAll();
        assertEquals(1, words(candidate).size());
        rows.change("update conversation set candidate_mailed_at = candidate_mailed_at - interval '1 hour'");
        mailAll();
        assertEquals(List.of("Can you come on Monday?", "Or on Tuesday?"), words(candidate));
        send(candidate, "Monday.");
        deliver();
        Callers.asPerson(opening.recruiter(), () -> conversations.open(application));
        passTwoMinutes();
        mailAll();
        assertEquals(List.of(), words(opening.recruiter()));
    }

    /** An infected or late-scanned file: the message waits, and the sender sees why. */
    @Test
    void aMessageWithAFileThatIsInfectedOrNotScannedWaitsAndItsSenderSeesWhy() throws Exception {
        System.setProperty("jobwright.clamd", "127.0.0.1:1");
        MessageId message;
        try {
            Callers.asPerson(opening.recruiter(), () -> conversations.addFile(application, Harbour.file("map.txt")));
            message = send(opening.recruiter(), "The way to the depot");
        } finally {
            System.clearProperty("jobwright.clamd");
        }
        deliver();
        assertEquals(ScanState.PENDING, scanOfSent());
        assertEquals(List.of(), as(candidate).messages());
        DocumentId file = sent().id();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(candidate, () -> documents.open(file)));
        Callers.asSystem(() -> scans.record(file, false));
        deliver();
        assertEquals(ScanState.INFECTED, scanOfSent());
        assertEquals(List.of(), as(candidate).messages());
        Callers.asSystem(() -> scans.record(file, true));
        deliver();
        assertEquals(
                "map.txt",
                as(candidate).messages().getFirst().files().getFirst().name());
        assertEquals(
                "map.txt",
                Callers.asPerson(candidate, () -> documents.open(file)).fileName());
        assertRefused(NOT_FOUND, () -> Callers.asPerson(harbour.person(), () -> documents.open(file)));
        assertNotNull(message);
    }

    private MessageFile sent() throws Exception {
        return as(opening.recruiter()).messages().getFirst().files().getFirst();
    }

    private ScanState scanOfSent() throws Exception {
        return sent().scan();
    }

    @Test
    void theFilesOfAMessageTakenBackAreThoseOfTheDraftAgain() throws Exception {
        for (String name : List.of("one.txt", "two.txt", "three.txt")) {
            Callers.asPerson(candidate, () -> conversations.addFile(application, Harbour.file(name)));
        }
        assertRefused(
                "messages.files.too-many",
                () -> Callers.asPerson(candidate, () -> conversations.addFile(application, Harbour.file("four.txt"))));
        MessageId message = send(candidate, "Three files");
        assertEquals(List.of(), as(candidate).draftFiles());
        Callers.asPerson(candidate, () -> conversations.takeBack(application, message));
        assertEquals(3, as(candidate).draftFiles().size());
        DocumentId first = as(candidate).draftFiles().getFirst().id();
        Callers.asPerson(candidate, () -> conversations.removeFile(application, first));
        assertEquals(2, as(candidate).draftFiles().size());
        assertEquals(0, rows.count("from stored_document where id = ?", first.value()));
        Callers.asPerson(candidate, () -> own.withdraw(application));
        assertEquals(List.of(), as(candidate).draftFiles());
    }

    @Test
    void aColleagueWhoTakesAMessageBackSeesItsFilesAndTheyAreNotSentAgain() throws Exception {
        oneRole.during(this::takeBackByAColleague);
        takeBackByAColleague();
    }

    private void takeBackByAColleague() throws Exception {
        AccountId colleague = colleague();
        for (String name : List.of("one.txt", "two.txt", "three.txt")) {
            Callers.asPerson(opening.recruiter(), () -> conversations.addFile(application, Harbour.file(name)));
        }
        MessageId message = send(opening.recruiter(), "Three files");
        Callers.asPerson(colleague, () -> conversations.addFile(application, Harbour.file("mine.txt")));
        Callers.asPerson(colleague, () -> conversations.takeBack(application, message));
        List<MessageFile> files = as(colleague).draftFiles();
        assertEquals(
                List.of("mine.txt", "one.txt", "two.txt"),
                files.stream().map(MessageFile::name).sorted().toList());
        for (MessageFile file : files) {
            Callers.asPerson(colleague, () -> conversations.removeFile(application, file.id()));
        }
        send(colleague, "No files");
        assertEquals(List.of(), as(colleague).messages().getLast().files());
    }

    @Test
    void theCandidateSeesWhoOpenedAFileOfAMessage() throws Exception {
        Callers.asPerson(candidate, () -> conversations.addFile(application, Harbour.file("certificate.txt")));
        send(candidate, "My certificate");
        Callers.asPerson(opening.recruiter(), () -> conversations.addFile(application, Harbour.file("map.txt")));
        send(opening.recruiter(), "The way to the depot");
        deliver();
        for (MessageLine message : as(opening.recruiter()).messages()) {
            DocumentId file = message.files().getFirst().id();
            Callers.asPerson(opening.recruiter(), () -> documents.open(file));
            AccountId colleague = colleague();
            Callers.asPerson(colleague, () -> documents.open(file));
        }
        assertEquals(
                List.of("certificate.txt", "certificate.txt"),
                rows.texts(
                        "select d.file_name from application_reading r join stored_document d on d.id = r.document_id"
                                + " join job_application a on a.id = r.application_id where a.reference = ?",
                        application.value()));
    }

    @Test
    void aMailHasTheLatestFiveMessages() throws Exception {
        for (int message = 1; message <= 6; message++) {
            send(opening.recruiter(), "Message " + message);
            deliver();
        }
        passTwoMinutes();
        mailAll();
        assertEquals(
                List.of("\u2026\n\nMessage 2\n\nMessage 3\n\nMessage 4\n\nMessage 5\n\nMessage 6"), words(candidate));
    }

    @Test
    void whatWaitsToBeMailedIsGoneWithTheMemberAndWithTheOrganization() throws Exception {
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        send(candidate, "Is it night work?");
        deliver();
        passTwoMinutes();
        mailAll();
        assertEquals(2, waitingMails());
        Callers.asPerson(opening.recruiter(), () -> memberships.remove(opening.organization(), colleague));
        assertEquals(1, waitingMails());
        presence.of(opening.moderator());
        Callers.asModerator(opening.moderator(), () -> organizations.suspend(opening.organization(), "Complaints"));
        assertEquals(0, waitingMails());
    }

    private long waitingMails() throws Exception {
        return rows.count(
                "from outbox_message m join conversation c on c.id = m.subject_id"
                        + " join job_application a on a.id = c.application_id"
                        + " where m.kind = 'MESSAGE_ARRIVED' and a.reference = ?",
                application.value());
    }

    @Test
    void aPersonMayBeToldOnlyThatThereIsAMessage() throws Exception {
        Callers.asPerson(candidate, () -> accounts.mailMessageText(false));
        send(opening.recruiter(), "Can you come on Monday?");
        deliver();
        passTwoMinutes();
        mailAll();
        assertEquals(Collections.singletonList(null), words(candidate));
    }

    @Test
    void aTemplateIsFilledForThePersonAndCountsHowOftenItWasSent() throws Exception {
        MessageTemplateId template = template("Dear {{first_name}}, thank you for applying as {{posting}}.");
        String text = Callers.asPerson(opening.recruiter(), () -> templateQueries.fill(template, application));
        assertEquals("Dear Ada, thank you for applying as Signal Technician.", text);
        Callers.asPerson(
                opening.recruiter(), () -> conversations.send(new SendMessage(application, text, template, 0)));
        assertEquals(
                List.of(1L),
                Callers.asPerson(opening.recruiter(), () -> templateQueries.templates(opening.organization())).stream()
                        .map(MessageTemplateDetails::used)
                        .toList());
        Callers.asPerson(opening.recruiter(), () -> templates.remove(opening.organization(), template));
        assertEquals(text, as(opening.recruiter()).messages().getFirst().body());
    }

    @Test
    void aMissingValueStopsATemplateAndNamesThePerson() throws Exception {
        MessageTemplateId template = template("We answer by {{answer_by}}.");
        Callers.asPerson(opening.recruiter(), () -> templateQueries.fill(template, application));
        rows.change("update job_application set answered_at = now() where reference = ?", application.value());
        MissingValues missing = assertThrows(
                MissingValues.class,
                () -> Callers.asPerson(opening.recruiter(), () -> templateQueries.fill(template, application)));
        assertEquals(
                List.of(new MissingValues.Missing("Ada Carvalho", TemplateVariable.ANSWER_BY)), missing.getPeople());
    }

    @Test
    void aTemplateIsLookedAtForOneOfTheLatestApplicants() throws Exception {
        AccountId member = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        ApplicationReference own = harbour.apply(opening, member, "Ines");
        assertEquals(List.of(own, application), examples(opening.recruiter()));
        assertEquals(List.of(application), examples(member), "not their own");
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        assertEquals(List.of(), examples(viewer));
        Map<TemplateVariable, String> values = values(opening.recruiter());
        assertEquals("Ada", values.get(TemplateVariable.FIRST_NAME));
        assertEquals(List.of(), new TemplateText("Dear {{first_name}}, by {{answer_by}}").missing(values));
        rows.change("update job_application set answered_at = now() where reference = ?", application.value());
        assertEquals(
                List.of(TemplateVariable.ANSWER_BY),
                new TemplateText("Dear {{first_name}}, by {{answer_by}}").missing(values(opening.recruiter())));
        assertRefused(NOT_FOUND, () -> values(candidate));
        assertRefused(NOT_FOUND, () -> values(harbour.opening().recruiter()));
    }

    private List<ApplicationReference> examples(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> templateQueries.examples(opening.organization())).stream()
                .map(Example::application)
                .toList();
    }

    private Map<TemplateVariable, String> values(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> templateQueries.values(application, Language.EN));
    }

    @Test
    void aPersonalTemplateIsSeenByNobodyElse() throws Exception {
        MessageTemplateId template = template("Hello {{first_name}}");
        AccountId colleague = colleague();
        assertEquals(List.of(), Callers.asPerson(colleague, () -> templateQueries.templates(opening.organization())));
        assertRefused(
                NOT_FOUND, () -> Callers.asPerson(colleague, () -> templates.remove(opening.organization(), template)));
    }

    @Test
    void aMemberHasThirtyTemplatesOfTheirOwn() throws Exception {
        for (int number = 1; number <= MessageTemplate.MOST_OWN; number++) {
            template("Text " + number, "Hello");
        }
        assertRefused("messages.template.too-many", () -> template("One more", "Hello"));
    }

    private MessageTemplateId template(String body) throws Exception {
        return template("A text", body);
    }

    private MessageTemplateId template(String name, String body) throws Exception {
        return Callers.asPerson(
                opening.recruiter(),
                () -> templates.save(new SaveMessageTemplate(
                        opening.organization(), null, null, false, TemplateKind.MESSAGE, name, Language.EN, body)));
    }

    @Test
    void theLatestMessagesAreReadFirst() throws Exception {
        for (String text : List.of("One", "Two", "Three")) {
            send(opening.recruiter(), text);
        }
        ConversationDetails latest = Callers.asPerson(opening.recruiter(), () -> queries.conversation(application, 2));
        assertEquals(
                List.of("Two", "Three"),
                latest.messages().stream().map(MessageLine::body).toList());
        assertTrue(latest.earlier());
        assertFalse(as(opening.recruiter()).earlier());
    }

    @Test
    void aMemberWritesToTwoHundredPeopleAnHour() throws Exception {
        limit.require(Limit.MEMBER_MAIL, opening.recruiter(), Limit.MEMBER_MAIL.most() - 1);
        Callers.asPerson(
                opening.recruiter(), () -> conversations.send(new SendMessage(application, "Can you come?", 0)));
        assertRefused(
                "shared.too-many-mails",
                () -> Callers.asPerson(
                        opening.recruiter(), () -> conversations.send(new SendMessage(application, "On Monday?", 0))));
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        Callers.asPerson(colleague, () -> conversations.send(new SendMessage(application, "On Monday?", 1)));
    }

    /** 500 people, 500 conversations, and no address of another person in any header or body. */
    @Test
    void fiveHundredPeopleAreWrittenToAndNobodyLearnsTheAddressOfAnother() throws Exception {
        rows.change("""
                with people as (
                  insert into account select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
                    'email', lower('crowd-' || n || '-' || ? || '@test.example')))).*
                  from account a, generate_series(1, 499) n where a.id = ? returning id)
                insert into job_application select (jsonb_populate_record(j, jsonb_build_object('id', gen_random_uuid(),
                  'intent_id', gen_random_uuid(), 'candidate_id', p.id,
                  'reference', 'A-' || translate(upper(substr(md5(p.id::text), 1, 8)), '01AEILOUY', '23BCDFGHJ')))).*
                from job_application j, people p where j.reference = ?""", application.value(), candidate.value(), application.value());
        List<JobApplicationId> people =
                rows
                        .texts(
                                "select id from job_application where posting_id = ?",
                                opening.posting().value())
                        .stream()
                        .map(id -> new JobApplicationId(UUID.fromString(id)))
                        .toList();
        assertEquals(500, people.size());
        // No member writes to more than 200 people an hour.
        String text = "{{first_name}}, the interviews are in May.";
        for (int from = 0; from < 500; from += 200) {
            List<JobApplicationId> some = people.subList(from, Math.min(from + 200, 500));
            Callers.asPerson(harbour.member(opening.organization(), OrganizationRole.RECRUITER), () -> {
                String seen = many.preview(some, text, Language.EN, 0).seen();
                BulkOutcome sent = bulk.send(new WriteToMany(some, text, Language.EN, null, seen));
                assertEquals(some.size(), sent.done().size());
                return null;
            });
        }
        deliver();
        passTwoMinutes();
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        System.setProperty(
                "jobwright.smtp.url", "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=jobs@test.example");
        try {
            mailAll();
            Await.until(() -> about(server).size() == 500);
            for (MimeMessage mail : about(server)) {
                String to = mail.getAllRecipients()[0].toString();
                assertEquals(1, mail.getAllRecipients().length);
                String whole = GreenMailUtil.getWholeMessage(mail);
                assertTrue(whole.contains("Ada, the interviews are in May."), whole);
                String others = whole.replace(to, "").replace("jobs@test.example", "");
                assertTrue(!others.contains("@test.example"), others);
            }
        } finally {
            System.clearProperty("jobwright.smtp.url");
            server.stop();
        }
        assertEquals(
                500,
                rows.count(
                        "from conversation c join job_application a on a.id = c.application_id where a.posting_id = ?",
                        opening.posting().value()));
    }

    private static List<MimeMessage> about(GreenMail server) throws Exception {
        return java.util.Arrays.stream(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getWholeMessage(mail).contains("the interviews are in May."))
                .toList();
    }

    private AccountId colleague() throws Exception {
        AccountId colleague = harbour.person();
        member(colleague, OrganizationRole.RECRUITER);
        return colleague;
    }

    private void member(AccountId person, OrganizationRole role) throws Exception {
        rows.change(
                "insert into organization_membership (id, version, organization_id, account_id, role, joined_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, ?, now())",
                opening.organization().value(),
                person.value(),
                role.name());
    }

    private ConversationDetails as(AccountId person) throws Exception {
        return Callers.asPerson(person, () -> queries.conversation(application));
    }

    private MessageId send(AccountId writer, String text) throws Exception {
        long seen = as(writer).seen();
        return Callers.asPerson(writer, () -> conversations.send(new SendMessage(application, text, seen)));
    }

    private List<InboxLine> inbox(AccountId reader) throws Exception {
        return inbox(reader, InboxFilter.ALL);
    }

    private List<InboxLine> inbox(AccountId reader, InboxFilter filter) throws Exception {
        return Callers.asPerson(reader, () -> queries.inbox(filter, PAGE)).items();
    }

    /** The texts of the mails about messages to a person, oldest first. */
    private List<String> words(AccountId person) throws Exception {
        return rows.texts(
                "select m.facts ->> 'words' from outbox_message m join account a on a.email = m.recipient"
                        + " where a.id = ? and m.kind like 'MESSAGE%' order by m.occurred_at",
                person.value());
    }

    /** As if two minutes had passed. */
    private void deliver() throws Exception {
        rows.change("update message set deliver_at = now() where state = 'WAITING'");
        Callers.asSystem(() -> {
            List<MessageId> due = delivery.due();
            while (!due.isEmpty()) {
                due.forEach(delivery::deliver);
                due = delivery.due();
            }
        });
    }

    private void passTwoMinutes() throws Exception {
        rows.change("update message set delivered_at = delivered_at - interval '2 minutes'"
                + " where state = 'DELIVERED' and not mailed and read_at is null");
    }

    private void mailAll() throws Exception {
        Callers.asSystem(() -> {
            for (MessageSide reader : MessageSide.values()) {
                var due = delivery.unmailed(reader);
                while (!due.isEmpty()) {
                    due.forEach(conversation -> delivery.mail(conversation, reader));
                    due = delivery.unmailed(reader);
                }
            }
        });
    }
}
