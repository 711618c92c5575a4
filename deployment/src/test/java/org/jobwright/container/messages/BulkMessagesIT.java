package org.jobwright.container.messages;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.messages.TemplateVariable;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOperationQueries;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SelectionQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.MessageDeliveryService;
import org.jobwright.services.messages.bulk.BulkMessagePreview;
import org.jobwright.services.messages.bulk.BulkMessageQueries;
import org.jobwright.services.messages.bulk.BulkMessageService;
import org.jobwright.services.messages.bulk.WriteToMany;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One text to several candidates: each reads their own, in a conversation of their own. */
@ContainerTest
class BulkMessagesIT {

    private static final String HELLO = "Dear {{first_name}}, the interviews for {{posting}} are in May.";

    @Inject
    private Harbour harbour;

    @Inject
    private BulkMessageService bulk;

    @Inject
    private BulkMessageQueries many;

    @Inject
    private BulkOperationQueries operations;

    @Inject
    private ConversationQueries conversations;

    @Inject
    private MessageDeliveryService delivery;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private SelectionQueries selections;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private RateLimit limit;

    @Inject
    private OneRole oneRole;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId colleague;
    private final List<AccountId> people = new ArrayList<>();
    private final List<ApplicationReference> references = new ArrayList<>();
    private final List<JobApplicationId> ids = new ArrayList<>();

    @BeforeEach
    void threePeopleApply() throws Exception {
        opening = harbour.opening();
        colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        for (String name : List.of("Ada", "Ben", "Cleo")) {
            people.add(harbour.person());
            references.add(harbour.apply(opening, people.getLast(), name));
            ids.add(id(references.getLast()));
        }
    }

    @Test
    void eachReadsTheirOwnTextInTheirOwnConversation() throws Exception {
        BulkOutcome sent = send(ids, HELLO);
        assertEquals(Set.copyOf(ids), done(sent));
        deliver();
        for (int i = 0; i < 3; i++) {
            int person = i;
            String name = List.of("Ada", "Ben", "Cleo").get(i);
            assertEquals(
                    List.of("Dear " + name + ", the interviews for Signal Technician are in May."),
                    Callers.asPerson(people.get(person), () -> conversations.conversation(references.get(person)))
                            .messages()
                            .stream()
                            .map(message -> message.body())
                            .toList());
        }
        var recent = asRecruiter(() -> operations.recent(opening.posting())).getFirst();
        assertEquals(BulkKind.MESSAGE, recent.kind());
        assertEquals(3, recent.standing());
    }

    @Test
    void aPreviewShowsTheExactTextOfEachAndWhoGetsNothing() throws Exception {
        Callers.asPerson(people.get(1), () -> candidates.withdraw(references.get(1)));
        BulkMessagePreview second = asRecruiter(() -> many.preview(ids, HELLO, Language.EN, 1));
        assertEquals(
                Set.of(ids.get(0), ids.get(2)),
                second.recipients().stream()
                        .map(BulkMessagePreview.Recipient::application)
                        .collect(Collectors.toSet()));
        assertEquals("Dear Cleo, the interviews for Signal Technician are in May.", second.text());
        assertEquals(Map.of(Language.EN, 2L), second.languages());
        assertEquals(ids.get(1), second.leftOut().getFirst().application());
        BulkOutcome sent = asRecruiter(() -> bulk.send(new WriteToMany(ids, HELLO, Language.EN, null, second.seen())));
        assertEquals(Set.of(ids.get(0), ids.get(2)), done(sent));
        assertEquals("messages.over", sent.refused().getFirst().reason().getCode());
    }

    /** X7: nobody is sent a text with a hole, and nobody else either. */
    @Test
    void aMissingValueStopsTheSendingAndNamesThePeople() throws Exception {
        rows.change(
                "update job_application set answered_at = now() where reference in (?, ?)",
                references.get(0).value(),
                references.get(2).value());
        String text = "We answer by {{answer_by}}.";
        List<MissingValues.Missing> missing = List.of(
                new MissingValues.Missing("Ada Carvalho", TemplateVariable.ANSWER_BY),
                new MissingValues.Missing("Cleo Carvalho", TemplateVariable.ANSWER_BY));
        BulkMessagePreview preview = asRecruiter(() -> many.preview(ids, text, Language.EN, 0));
        assertEquals(missing, preview.missing());
        MissingValues stopped = assertThrows(
                MissingValues.class,
                () -> asRecruiter(() -> bulk.send(new WriteToMany(ids, text, Language.EN, null, preview.seen()))));
        assertEquals(missing, stopped.getPeople());
        assertEquals(0, messages());
    }

    @Test
    void aListThatChangedSinceThePreviewIsNotSent() throws Exception {
        String seen =
                asRecruiter(() -> many.preview(ids, HELLO, Language.EN, 0)).seen();
        String other =
                asRecruiter(() -> many.preview(ids, "Hello", Language.EN, 0)).seen();
        WriteToMany command = new WriteToMany(ids, HELLO, Language.EN, null, seen);
        assertRefused(
                "messages.bulk.preview-changed",
                () -> asRecruiter(() -> bulk.send(new WriteToMany(ids, HELLO, Language.EN, null, other))));
        Callers.asPerson(people.get(0), () -> candidates.withdraw(references.get(0)));
        assertRefused("messages.bulk.preview-changed", () -> asRecruiter(() -> bulk.send(command)));
        assertEquals(0, messages());
        send(ids.subList(1, 3), HELLO);
        assertRefused("messages.bulk.preview-changed.by", () -> asRecruiter(() -> bulk.send(command)));
        assertEquals(2, messages());
    }

    /** A double click, or two recruiters who saw the same list. */
    @Test
    void ofTwoSendingsOfOnePreviewOneIsSent() throws Exception {
        String seen =
                asRecruiter(() -> many.preview(ids, HELLO, Language.EN, 0)).seen();
        WriteToMany command = new WriteToMany(ids, HELLO, Language.EN, null, seen);
        assertRefused(
                "messages.bulk.preview-changed.by",
                () -> race.second(
                        () -> asRecruiter(() -> bulk.send(command)),
                        () -> Callers.asPerson(colleague, () -> bulk.send(command))));
        assertEquals(3, messages());
    }

    @Test
    void aColleagueTakesItBackFromAllWithinTwoMinutes() throws Exception {
        BulkOutcome sent = send(ids, HELLO);
        rows.change(
                "update message set deliver_at = now() - interval '1 second' where conversation_id in"
                        + " (select id from conversation where application_id = ?)",
                ids.get(0).value());
        Callers.asSystem(() -> {
            delivery.due().forEach(delivery::deliver);
            return null;
        });
        BulkOutcome back = Callers.asPerson(colleague, () -> bulk.takeBack(sent.operation()));
        assertEquals(Set.of(ids.get(1), ids.get(2)), done(back));
        assertEquals(
                "messages.delivered-already", back.refused().getFirst().reason().getCode());
        assertEquals(1, messages(), "no text is kept of what nobody read");
        deliver();
        assertEquals(
                List.of(),
                Callers.asPerson(people.get(1), () -> conversations.conversation(references.get(1)))
                        .messages());
        assertEquals(
                1,
                asRecruiter(() -> operations.recent(opening.posting()))
                        .getFirst()
                        .standing());
    }

    @Test
    void whatWasTakenBackCanBeSentAgain() throws Exception {
        BulkOutcome sent = send(ids, HELLO);
        asRecruiter(() -> bulk.takeBack(sent.operation()));
        assertEquals(List.of(), asRecruiter(() -> operations.recent(opening.posting())));
        assertRefused("applications.operation.undone", () -> asRecruiter(() -> bulk.takeBack(sent.operation())));
        assertEquals(Set.copyOf(ids), done(send(ids, HELLO)));
    }

    @Test
    void whoWithdrewMeanwhileIsNamedWhenItIsTakenBack() throws Exception {
        BulkOutcome sent = send(ids, HELLO);
        Callers.asPerson(people.get(0), () -> candidates.withdraw(references.get(0)));
        BulkOutcome back = asRecruiter(() -> bulk.takeBack(sent.operation()));
        assertEquals(Set.of(ids.get(1), ids.get(2)), done(back));
        assertEquals(ids.get(0), back.refused().getFirst().application());
    }

    /** X10, asked once before the first message. */
    @Test
    void whoHasNoRoomForAllWritesToNobody() throws Exception {
        limit.require(Limit.MEMBER_MAIL, opening.recruiter(), Limit.MEMBER_MAIL.most() - 2);
        assertRefused("shared.too-many-mails", () -> send(ids, HELLO));
        assertEquals(0, messages());
        assertEquals(2, done(send(ids.subList(0, 2), HELLO)).size());
    }

    @Test
    void onlyWhoMayWriteToAllOfThemWrites() throws Exception {
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(ids.getFirst(), interviewer);
        BulkOutcome sent = send(ids, HELLO);
        oneRole.during(() -> {
            assertRefused(NOT_ALLOWED, () -> Callers.asPerson(viewer, () -> many.preview(ids, HELLO, Language.EN, 0)));
            assertRefused(
                    NOT_ALLOWED,
                    () -> Callers.asPerson(interviewer, () -> many.preview(ids.subList(0, 1), HELLO, Language.EN, 0)));
            assertRefused(NOT_ALLOWED, () -> Callers.asPerson(viewer, () -> bulk.takeBack(sent.operation())));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(people.getFirst(), () -> bulk.takeBack(sent.operation())));
        });
    }

    /** X4: a member who applied neither writes to themselves nor takes back what was written to them. */
    @Test
    void aMemberWhoAppliedLearnsNothingAboutThemselves() throws Exception {
        JobApplicationId own = id(harbour.apply(opening, colleague, "Owen"));
        List<JobApplicationId> both = List.of(ids.getFirst(), own);
        assertRefused(
                "applications.own", () -> Callers.asPerson(colleague, () -> many.preview(both, HELLO, Language.EN, 0)));
        BulkOutcome sent = send(both, HELLO);
        assertEquals(
                1,
                Callers.asPerson(colleague, () -> operations.recent(opening.posting()))
                        .getFirst()
                        .standing());
        assertEquals(Set.of(ids.getFirst()), done(Callers.asPerson(colleague, () -> bulk.takeBack(sent.operation()))));
        assertEquals(1, messages());
    }

    @Test
    void aDecisionAboutSeveralIsWrittenToEach() throws Exception {
        Map<JobApplicationId, String> words =
                asRecruiter(() -> many.decisionTexts(ids, "Thank you, {{first_name}}.", Language.EN));
        ProposeDecision decision = ProposeDecision.reject(
                        ids, RejectionReason.MORE_EXPERIENCE_NEEDED, "as template", false)
                .personally(words);
        asRecruiter(() -> reviews.proposeDecision(previewed(decision)));
        assertEquals(
                List.of("Thank you, Ada.", "Thank you, Ben.", "Thank you, Cleo."),
                rows.texts(
                        "select decision_message from job_application where posting_id = ? order by 1",
                        opening.posting().value()));
    }

    /** Neither names in braces nor nothing instead of the words that were previewed. */
    @Test
    void nobodyIsToldADecisionWithWordsThatWereNotFilled() throws Exception {
        String tooLong = "a".repeat(Message.MAX_BODY - 12) + "{{posting}}";
        assertRefused("messages.body.too-long", () -> asRecruiter(() -> many.decisionTexts(ids, tooLong, Language.EN)));
        ProposeDecision raw =
                ProposeDecision.reject(ids, RejectionReason.MORE_EXPERIENCE_NEEDED, "Dear {{first_name}}", true);
        for (ProposeDecision decision : List.of(raw, raw.personally(Map.of(ids.getFirst(), "Dear Ada")))) {
            BulkOutcome outcome = asRecruiter(() -> reviews.proposeDecision(previewed(decision)));
            outcome.refused()
                    .forEach(one -> assertEquals(
                            "applications.decision.unfilled", one.reason().getCode()));
            assertEquals(decision.equals(raw) ? 3 : 2, outcome.refused().size());
        }
    }

    private ProposeDecision previewed(ProposeDecision decision) {
        return decision.confirmed(selections.preview(decision).seen(), null);
    }

    private BulkOutcome send(List<JobApplicationId> selection, String text) throws Exception {
        return asRecruiter(() -> bulk.send(new WriteToMany(
                selection,
                text,
                Language.EN,
                null,
                many.preview(selection, text, Language.EN, 0).seen())));
    }

    private long messages() throws Exception {
        return rows.count(
                "from message m join conversation c on c.id = m.conversation_id"
                        + " join job_application a on a.id = c.application_id where a.posting_id = ?"
                        + " and m.state <> 'TAKEN_BACK'",
                opening.posting().value());
    }

    private void deliver() throws Exception {
        rows.change("update message set deliver_at = now() where state = 'WAITING'");
        Callers.asSystem(() -> {
            delivery.due().forEach(delivery::deliver);
            return null;
        });
    }

    private JobApplicationId id(ApplicationReference reference) throws Exception {
        return asRecruiter(() -> queries.details(reference)).applicant().id();
    }

    private static Set<JobApplicationId> done(BulkOutcome outcome) {
        return outcome.done().stream().map(BulkItem::application).collect(Collectors.toSet());
    }

    private <T> T asRecruiter(Callable<T> work) throws Exception {
        return Callers.asPerson(opening.recruiter(), work);
    }
}
