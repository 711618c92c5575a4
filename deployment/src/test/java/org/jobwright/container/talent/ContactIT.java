package org.jobwright.container.talent;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.moderation.reports.MessageReportReason;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.domain.talent.contact.ContactState;
import org.jobwright.domain.talent.contact.SharedPart;
import org.jobwright.domain.talent.findable.ExclusionKind;
import org.jobwright.domain.talent.findable.PeopleSearch;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.services.moderation.reports.MessageReportDetails;
import org.jobwright.services.moderation.reports.MessageReportQueries;
import org.jobwright.services.moderation.reports.MessageReportService;
import org.jobwright.services.moderation.reports.ReportContact;
import org.jobwright.services.moderation.reports.ReportModerationService;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.talent.contact.CandidateContactQueries;
import org.jobwright.services.talent.contact.CandidateContactService;
import org.jobwright.services.talent.contact.ContactQueries;
import org.jobwright.services.talent.contact.ContactService;
import org.jobwright.services.talent.contact.MyContact;
import org.jobwright.services.talent.contact.MyContact.Obstacle;
import org.jobwright.services.talent.contact.SentContact;
import org.jobwright.services.talent.findable.CandidateSearchQueries;
import org.jobwright.services.talent.findable.FoundPerson;
import org.jobwright.services.talent.findable.VisibilityService;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An employer asks a person whom it found; what it learns of them is theirs to decide. */
@ContainerTest
class ContactIT {

    private static final ReadConsent WORDS =
            ConsentText.current(ConsentPurpose.CONTACT, Language.EN).read();

    private static final PageRequest ALL = new PageRequest(1, 50);

    @Inject
    private Harbour harbour;

    @Inject
    private ProfileService resumes;

    @Inject
    private VisibilityService visibility;

    @Inject
    private CandidateSearchQueries people;

    @Inject
    private ContactService contacts;

    @Inject
    private ContactQueries sent;

    @Inject
    private CandidateContactService answers;

    @Inject
    private CandidateContactQueries mine;

    @Inject
    private MessageReportService reporting;

    @Inject
    private MessageReportQueries reports;

    @Inject
    private ReportModerationService desk;

    @Inject
    private TodayQueries today;

    @Inject
    private OneRole oneRole;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private AccountId ada;
    private AccountId recruiter;
    private OrganizationId organization;
    private PeopleSearch search;

    @BeforeEach
    void adaIsFound() throws Exception {
        String skill = "skill" + UUID.randomUUID().toString().replaceAll("\\d|-", "");
        search = new PeopleSearch("", "", skill, "", null, false, null, null, "", "", "");
        ada = harbour.person();
        recruiter = harbour.person();
        organization = harbour.organization(recruiter);
        rows.change("update hiring_organization set status = 'VERIFIED' where id = ?", organization.value());
        Resume resume = Resume.fromJson("""
                {"basics": {"name": "Ada Carvalho", "phone": "+44 20 7946 0000", "email": "ada@write.example",
                   "url": "https://ada.example", "profiles": [{"network": "Forge", "url": "https://forge.example/ada"}]},
                 "work": [{"name": "Quayside Signals", "position": "Engineer"}],
                 "skills": [{"name": "%s"}]}""".formatted(skill));
        Callers.asPerson(ada, () -> {
            resumes.saveResume(new SaveResume(resume, null));
            visibility.beFound(
                    ConsentText.current(ConsentPurpose.FINDABLE, Language.EN).read());
        });
    }

    @Test
    void whatAnEmployerWroteIsReportedAndAnswered() throws Exception {
        ask();
        ReportContact report =
                new ReportContact(asked().id(), MessageReportReason.ASKS_FOR_MONEY, "A fee of 50 pounds.");
        Callers.asPerson(ada, () -> reporting.reportContact(report));
        assertRefused(
                "moderation.report.contact.open", () -> Callers.asPerson(ada, () -> reporting.reportContact(report)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(recruiter, () -> reporting.reportContact(report)));
        assertEquals(Map.of(asked().id(), ReportState.OPEN), Callers.asPerson(ada, () -> reports.mineOfContacts()));

        AccountId moderator = harbour.opening().moderator();
        MessageReportDetails read = Callers.asModerator(moderator, () -> reports.reported(false, organization, ALL))
                .items()
                .getFirst();
        assertTrue(read.contact());
        assertEquals("We build signals.", read.quote().reported().text());
        assertEquals(read.organizationName(), read.quote().reported().name(), "Ada does not know who wrote");
        assertEquals(
                List.of(),
                Callers.asModerator(ada, () -> reports.reported(false, organization, ALL))
                        .items(),
                "nobody decides about a report of their own");
        assertRefused(
                "organizations.conflict",
                () -> Callers.asModerator(ada, () -> desk.warn(read.id(), "Nobody pays to be hired.")));
        Callers.asModerator(moderator, () -> desk.warn(read.id(), "Nobody pays to be hired."));
        assertEquals(Map.of(asked().id(), ReportState.UPHELD), Callers.asPerson(ada, () -> reports.mineOfContacts()));
        assertEquals(1, mails("MESSAGE_REPORT_UPHELD"));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'MESSAGE_WARNED' and recipient = (select email from account where id = ?)",
                        recruiter.value()));
        Callers.asPerson(ada, () -> reporting.reportContact(report));

        rows.change("delete from contact_request where account_id = ?", ada.value());
        assertEquals(
                2,
                rows.count("from message_report where reporter_id = ?", ada.value()),
                "a report outlives the request");
        rows.call("select jobwright_erase_job_search(?)", ada.value());
        assertEquals(
                0, rows.count("from message_report where reporter_id = ?", ada.value()), "and goes with the person");
    }

    @Test
    void theDatabaseTakesReportsOfOnesOwnRequestsOnly() throws Exception {
        ask();
        String insert = "insert into message_report (id, version, contact_request_id, organization_id, posting_title,"
                + " reporter_id, author_id, side, quote, reason, text, reported_at, state, warned)"
                + " select gen_random_uuid(), 0, c.id, c.organization_id, 'x', '%s', c.sender_id, 'EMPLOYER',"
                + " '[{\"text\": \"x\"}]', 'INSULTING', '', now(), 'OPEN', false from contact_request c"
                + " where c.account_id = '" + ada.value() + "'";
        AccountId colleague = harbour.member(organization, OrganizationRole.RECRUITER);
        assertThrows(
                SQLException.class,
                () -> rows.as(
                        Rows.Caller.person(colleague),
                        connection -> Rows.update(connection, insert.formatted(colleague.value()))));
        assertEquals(1, (int)
                rows.as(Rows.Caller.person(ada), connection -> Rows.update(connection, insert.formatted(ada.value()))));
    }

    @Test
    void whoIsAskedDecidesWhatIsSeen() throws Exception {
        ask();
        assertEquals(ContactState.SENT, asked().state());
        assertEquals("We build signals.", asked().text());
        assertEquals(1, mails("CONTACT_REQUESTED"));
        assertNull(answer().name());
        assertNotNull(found().askedAt());

        accept(SharedPart.CONTACT);
        assertEquals(ContactState.ACCEPTED, answer().state());
        assertEquals("Some One", answer().name());
        assertEquals("+44 20 7946 0000", answer().phone());
        assertNull(answer().resume());
        assertEquals(1, mails("CONTACT_ACCEPTED"));

        Callers.asPerson(ada, () -> answers.end(asked().id()));
        oneRole.during(() -> {
            assertEquals(ContactState.ENDED, answer().state());
            assertNull(answer().name());
            assertNull(answer().phone());
        });
    }

    @Test
    void theResumeIsSharedAsLongAsItIsAgreed() throws Exception {
        ask();
        accept(SharedPart.RESUME);
        assertNull(answer().email());
        assertNull(answer().phone());
        assertEquals("Quayside Signals", answer().resume().work().getFirst().name());
        String json = answer().resume().toJson();
        for (String way : List.of("7946", "write.example", "ada.example", "forge.example")) {
            assertFalse(json.contains(way), way);
        }
        rows.change(
                "update contact_request set consent_at = consent_at - interval '180 days', shared_until = now()"
                        + " where account_id = ?",
                ada.value());
        assertEquals(ContactState.ENDED, answer().state());
        assertNull(answer().resume());
    }

    @Test
    void aNoLooksLikeNoAnswer() throws Exception {
        ask();
        SentContact silence = answer();
        Callers.asPerson(ada, () -> answers.decline(asked().id()));
        assertEquals(ContactState.DECLINED, asked().state());
        assertEquals(silence, answer());
        assertEquals(0, mails("CONTACT_ACCEPTED"));
        longAgo("22 days");
        assertEquals(ContactState.EXPIRED, answer().state());
        assertRefused("talent.contact.over", () -> accept(SharedPart.CONTACT));
        assertRefused("talent.contact.over", () -> Callers.asPerson(ada, () -> answers.reconsider(asked().id())));
    }

    @Test
    void aNoIsTakenBack() throws Exception {
        ask();
        Callers.asPerson(ada, () -> answers.decline(asked().id()));
        Callers.asPerson(ada, () -> answers.reconsider(asked().id()));
        assertEquals(ContactState.SENT, asked().state());
        accept(SharedPart.CONTACT);
        assertEquals(ContactState.ACCEPTED, answer().state());
    }

    @Test
    @AppearsAndVanishes(Signal.CONTACT_ASKED)
    void theyAreToldOnTodayUntilTheyAnswer() throws Exception {
        assertFalse(waits(Signal.CONTACT_ASKED));
        ask();
        assertTrue(waits(Signal.CONTACT_ASKED));
        Callers.asPerson(ada, () -> answers.decline(asked().id()));
        assertFalse(waits(Signal.CONTACT_ASKED));
        Callers.asPerson(ada, () -> answers.reconsider(asked().id()));
        assertTrue(waits(Signal.CONTACT_ASKED));
        longAgo("22 days");
        assertFalse(waits(Signal.CONTACT_ASKED));
    }

    @Test
    void anAgencyThatAskedSeesNothingOfThoseWhoHideFromAgencies() throws Exception {
        ask();
        accept(SharedPart.CONTACT);
        rows.change(
                "update hiring_organization set profile = profile || '{\"agency\": true}' where id = ?",
                organization.value());
        assertEquals(ContactState.ACCEPTED, answer().state());
        Callers.asPerson(ada, () -> visibility.hideFromAgencies(true));
        oneRole.during(() -> assertEquals(List.of(), Callers.asPerson(recruiter, () -> sent.sent(organization, ALL))));
    }

    @Test
    void whoAskedAndLeftIsNotTold() throws Exception {
        AccountId member = harbour.member(organization, OrganizationRole.RECRUITER);
        String pseudonym = found().pseudonym();
        ask(member, pseudonym);
        rows.change("update organization_membership set ended_at = now() where account_id = ?", member.value());
        accept(SharedPart.CONTACT);
        assertEquals(1, mails("CONTACT_ACCEPTED"), "the owner is");
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where kind = 'CONTACT_ACCEPTED' and recipient ="
                                + " (select email from account where id = ?)",
                        member.value()));
    }

    @Test
    void nobodyAnswersAfterThreeWeeks() throws Exception {
        ask();
        longAgo("22 days");
        assertEquals(ContactState.EXPIRED, asked().state());
        assertEquals(ContactState.EXPIRED, answer().state());
        assertRefused("talent.contact.over", () -> accept(SharedPart.CONTACT));
    }

    @Test
    void anOrganizationAsksAPersonOnceInNinetyDays() throws Exception {
        String pseudonym = found().pseudonym();
        assertRefused(
                "talent.contact.too-soon",
                () -> race.second(() -> ask(recruiter, pseudonym), () -> ask(recruiter, pseudonym)));
        assertEquals(1, rows.count("from contact_request where account_id = ?", ada.value()));
        Callers.asPerson(ada, () -> answers.decline(asked().id()));
        assertRefused("talent.contact.too-soon", this::ask);
        longAgo("91 days");
        ask();
        assertEquals(2, rows.count("from contact_request where account_id = ?", ada.value()));
    }

    @Test
    void theDatabaseRefusesASecondOneToo() throws Exception {
        ask();
        SQLException refused = assertThrows(
                SQLException.class,
                () -> rows.change(
                        "insert into contact_request select gen_random_uuid(), 0, organization_id, account_id, sender_id,"
                                + " pseudonym, text, sent_at, quiet_until, state, state_at"
                                + " from contact_request where account_id = ?",
                        ada.value()));
        assertTrue(refused.getMessage().contains("ex_contact_request_quiet"), refused::getMessage);
    }

    @Test
    void whoHidesDoesNotExist() throws Exception {
        String pseudonym = found().pseudonym();
        ask();
        accept(SharedPart.CONTACT);
        Callers.asPerson(ada, () -> visibility.exclude(organization));
        oneRole.during(() -> {
            assertEquals(
                    0,
                    Callers.asPerson(recruiter, () -> sent.sent(organization, ALL))
                            .size());
            assertRefused(NOT_FOUND, () -> ask(recruiter, pseudonym));
            assertRefused(NOT_FOUND, () -> ask(recruiter, "000000000000"));
        });
    }

    @Test
    void bothAreSharedIfBothAreChosen() throws Exception {
        ask();
        accept(SharedPart.RESUME, SharedPart.CONTACT);
        assertEquals("https://ada.example", answer().resume().basics().url());
    }

    @Test
    void whoHidesMeanwhileIsToldBeforeTheyAcceptAndNobodyElse() throws Exception {
        ask();
        assertNull(asked().obstacle());
        Callers.asPerson(ada, () -> visibility.exclude(organization));
        assertEquals(Obstacle.HIDDEN, asked().obstacle());
        assertRefused("talent.contact.hidden", () -> accept(SharedPart.CONTACT));
        assertEquals(ContactState.SENT, asked().state());
        assertEquals(0, mails("CONTACT_ACCEPTED"));
        Callers.asPerson(
                ada,
                () -> visibility.include(
                        ExclusionKind.ORGANIZATION, organization.value().toString()));
        assertNull(asked().obstacle());
        accept(SharedPart.CONTACT);
        assertEquals(1, mails("CONTACT_ACCEPTED"));
    }

    @Test
    void whoAskedAndWorksWhereThePersonHidesIsNotTold() throws Exception {
        ask();
        OrganizationId present = harbour.organization(harbour.person());
        Callers.asPerson(ada, () -> visibility.exclude(present));
        harbour.join(present, recruiter, OrganizationRole.VIEWER);
        accept(SharedPart.CONTACT);
        assertEquals(ContactState.ACCEPTED, asked().state());
        assertEquals(0, mails("CONTACT_ACCEPTED"));
    }

    @Test
    void onlyAVerifiedEmployerIsAccepted() throws Exception {
        ask();
        rows.change("update hiring_organization set status = 'PENDING' where id = ?", organization.value());
        assertEquals(Obstacle.STOPPED, asked().obstacle());
        assertRefused("talent.contact.stopped", () -> accept(SharedPart.CONTACT));
        Callers.asPerson(ada, () -> answers.decline(asked().id()));
        Callers.asPerson(ada, () -> answers.reconsider(asked().id()));
        rows.change("update hiring_organization set status = 'TRUSTED' where id = ?", organization.value());
        accept(SharedPart.CONTACT);
        assertNull(asked().obstacle());
    }

    @Test
    void nothingIsSharedWithoutChoosing() throws Exception {
        ask();
        assertRefused("talent.contact.nothing-shared", () -> accept());
        assertRefused(
                "talent.words-changed",
                () -> Callers.asPerson(
                        ada,
                        () -> answers.accept(
                                asked().id(),
                                Set.of(SharedPart.CONTACT),
                                new ReadConsent(2, Language.EN, WORDS.sha256()))));
        AccountId other = harbour.member(organization, OrganizationRole.RECRUITER);
        assertRefused(NOT_FOUND, () -> Callers.asPerson(other, () -> answers.decline(asked().id())));
    }

    private void ask() throws Exception {
        ask(recruiter, found().pseudonym());
    }

    private void ask(AccountId member, String pseudonym) throws Exception {
        Callers.asPerson(member, () -> contacts.ask(organization, pseudonym, " We build signals. "));
    }

    private void accept(SharedPart... parts) throws Exception {
        Callers.asPerson(ada, () -> answers.accept(asked().id(), Set.of(parts), WORDS));
    }

    private FoundPerson found() throws Exception {
        return Callers.asPerson(recruiter, () -> people.find(organization, search, ALL))
                .items()
                .getFirst();
    }

    private MyContact asked() throws Exception {
        return Callers.asPerson(ada, () -> mine.mine()).getFirst();
    }

    private SentContact answer() throws Exception {
        return Callers.asPerson(recruiter, () -> sent.sent(organization, ALL)).getFirst();
    }

    private void longAgo(String age) throws Exception {
        rows.change(
                "update contact_request set sent_at = sent_at - cast(? as interval),"
                        + " quiet_until = quiet_until - cast(? as interval) where account_id = ?",
                age,
                age,
                ada.value());
    }

    private boolean waits(Signal signal) throws Exception {
        return Callers.asPerson(ada, () -> today.mine()).lines().stream().anyMatch(line -> line.signal() == signal);
    }

    private long mails(String kind) throws Exception {
        AccountId recipient = kind.equals("CONTACT_REQUESTED") || kind.startsWith("MESSAGE_REPORT_") ? ada : recruiter;
        return rows.count(
                "from outbox_message where kind = ? and recipient = (select email from account where id = ?)",
                kind,
                recipient.value());
    }
}
