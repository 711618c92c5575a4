package org.jobwright.container.messages;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Presence;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.accounts.AccountService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.messages.MessageTemplateDetails;
import org.jobwright.services.messages.MessageTemplateQueries;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.messages.bulk.BulkMessageQueries;
import org.jobwright.services.messages.bulk.BulkMessageService;
import org.jobwright.services.messages.bulk.WriteToMany;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The mails that tell of messages between an employer and a candidate. */
@ContainerTest
class MessageMailsIT extends Talk {

    @Inject
    private BulkMessageQueries many;

    @Inject
    private BulkMessageService bulk;

    @Inject
    private MessageTemplateQueries templateQueries;

    @Inject
    private CandidateApplicationService own;

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
    void textsForInterviewsAndOffersAreFilledWhereTheyAreWritten() throws Exception {
        MessageTemplateId offer = template(TemplateKind.OFFER, "An offer", "{{first_name}}, begin on {{start_date}}");
        template(TemplateKind.INTERVIEW, "A talk", "Dear {{first_name}}, bring your licence.");
        for (TemplateKind kind : List.of(TemplateKind.OFFER, TemplateKind.INTERVIEW)) {
            assertEquals(
                    List.of(kind),
                    Callers.asPerson(opening.recruiter(), () -> templateQueries.forPerson(application, kind)).stream()
                            .map(MessageTemplateDetails::kind)
                            .toList());
        }
        assertThrows(
                MissingValues.class,
                () -> Callers.asPerson(opening.recruiter(), () -> templateQueries.fill(offer, application)));
        LocalDate start = LocalDate.of(2027, 3, 1);
        String words = Callers.asPerson(opening.recruiter(), () -> templateQueries.fill(offer, application, start));
        assertTrue(words.contains("March") && words.endsWith("2027"), words);
        assertThrows(InvalidInput.class, () -> template(TemplateKind.INTERVIEW, "A day", "From {{start_date}}"));
        assertThrows(InvalidInput.class, () -> template("A day", "From {{start_date}}"));
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
        Callers.asModerator(
                opening.moderator(),
                () -> organizations.suspend(
                        opening.organization(), "Complaints", Ground.TERMS, "It asks applicants for money."));
        assertEquals(0, waitingMails());
    }

    @Test
    void whatWaitsToBeMailedIsGoneWithTheRight() throws Exception {
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        send(candidate, "Is it night work?");
        deliver();
        passTwoMinutes();
        mailAll();
        assertEquals(2, waitingMails());
        Callers.asPerson(
                opening.recruiter(),
                () -> memberships.changeRole(opening.organization(), colleague, OrganizationRole.VIEWER));
        assertEquals(1, waitingMails());
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

    /** More than one member writes to in an hour, and than are delivered at once. */
    @Test
    void manyPeopleAreWrittenToAndNobodyLearnsTheAddressOfAnother() throws Exception {
        areWrittenToAndNobodyLearnsTheAddressOfAnother(210);
    }

    @Test
    @Tag("slow")
    void fiveHundredPeopleAreWrittenToAndNobodyLearnsTheAddressOfAnother() throws Exception {
        areWrittenToAndNobodyLearnsTheAddressOfAnother(500);
    }

    /** Each has a conversation, and the address of no other person is in any header or body. */
    private void areWrittenToAndNobodyLearnsTheAddressOfAnother(int count) throws Exception {
        rows.change("""
                with people as (
                  insert into account select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
                    'email', lower('crowd-' || n || '-' || ? || '@test.example')))).*
                  from account a, generate_series(2, ?) n where a.id = ?
                  returning id, 'Ada' || split_part(email, '-', 2) as first_name)
                insert into job_application select (jsonb_populate_record(j, jsonb_build_object('id', gen_random_uuid(),
                  'intent_id', gen_random_uuid(), 'candidate_id', p.id, 'applicant_name', p.first_name || ' Carvalho',
                  'content', jsonb_set(j.content, '{contact,firstName}', to_jsonb(p.first_name)),
                  'reference', 'A-' || translate(upper(substr(md5(p.id::text), 1, 8)), '01AEILOUY', '23BCDFGHJ')))).*
                from job_application j, people p where j.reference = ?""", application.value(), count, candidate.value(), application.value());
        List<JobApplicationId> people =
                rows
                        .texts(
                                "select id from job_application where posting_id = ?",
                                opening.posting().value())
                        .stream()
                        .map(id -> new JobApplicationId(UUID.fromString(id)))
                        .toList();
        assertEquals(count, people.size());
        // No member writes to more than 200 people an hour.
        String text = "{{first_name}}, the interviews are in May.";
        for (int from = 0; from < count; from += 200) {
            List<JobApplicationId> some = people.subList(from, Math.min(from + 200, count));
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
            Await.until(() -> about(server).size() == count);
            for (MimeMessage mail : about(server)) {
                String to = mail.getAllRecipients()[0].toString();
                assertEquals(1, mail.getAllRecipients().length);
                String whole = GreenMailUtil.getWholeMessage(mail);
                String name = to.startsWith("crowd-") ? "Ada" + to.split("-", -1)[1] : "Ada";
                assertTrue(whole.contains(name + ", the interviews are in May."), whole);
                String others = whole.replace(to, "").replace("jobs@test.example", "");
                assertTrue(!others.contains("@test.example"), others);
            }
        } finally {
            System.clearProperty("jobwright.smtp.url");
            server.stop();
        }
        assertEquals(
                count,
                rows.count(
                        "from conversation c join job_application a on a.id = c.application_id where a.posting_id = ?",
                        opening.posting().value()));
    }

    private static List<MimeMessage> about(GreenMail server) throws Exception {
        return java.util.Arrays.stream(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getWholeMessage(mail).contains("the interviews are in May."))
                .toList();
    }
}
