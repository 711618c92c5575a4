package org.jobwright.container.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Guides;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.moderation.reports.MessageReportReason;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.people.PersonSummary;
import org.jobwright.services.insights.guides.RoleGuideListing;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.QueueExportService;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.services.moderation.reports.MessageReportService;
import org.jobwright.services.moderation.reports.PostingReportService;
import org.jobwright.services.moderation.reports.ReportExportService;
import org.jobwright.services.moderation.reports.ReportMessage;
import org.jobwright.services.moderation.reports.ReportPosting;
import org.jobwright.services.moderation.reports.ReportedPosting;
import org.jobwright.services.notifications.outbox.OutgoingMailService;
import org.jobwright.services.notifications.outbox.OutgoingMailSummary;
import org.jobwright.services.organizations.directory.DirectoryExportService;
import org.jobwright.services.organizations.directory.OrganizationSummary;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of staff as files hold what their pages show. Who may have them is in {@code access.tsv}. */
@ContainerTest
class StaffListsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private ModerationQueries queue;

    @Inject
    private QueueExportService queueFiles;

    @Inject
    private PostingReportService postingReports;

    @Inject
    private MessageReportService messageReports;

    @Inject
    private ReportExportService reportFiles;

    @Inject
    private ConversationService conversations;

    @Inject
    private DirectoryExportService directory;

    @Inject
    private OutgoingMailService mails;

    @Inject
    private RoleGuideService guideService;

    @Inject
    private Presence presence;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void anEmployerHasAnAdvert() throws Exception {
        opening = harbour.opening();
    }

    @Test
    void theQueueHasTheCasesOfItsFilterByDeadline() throws Exception {
        JobPostingId first = harbour.submitted(opening.recruiter(), opening.organization());
        JobPostingId second = harbour.submitted(opening.recruiter(), opening.organization());
        List<String> waiting = List.of(opening.reference(), harbour.reference(first), harbour.reference(second));
        withBothRoles(() -> {
            assertEquals(waiting, queued(Scope.OPEN));
            assertEquals(List.of(), queued(Scope.MINE));
            assertEquals(List.of(), queued(Scope.DECIDED));
        });
    }

    @Test
    void aFileIsInTheAuditLogWithItsLength() throws Exception {
        queued(Scope.OPEN);
        assertEquals(
                List.of("REVIEW QUEUE 1"),
                rows.texts(
                        "select details from audit_log where action = 'ListExported' and organization_id is null"
                                + " and actor_id = ? and subject_id = actor_id",
                        opening.moderator().value()));
    }

    @Test
    void reportsOfAdvertsAndOfMessagesHaveALineEach() throws Exception {
        for (String words : List.of("A trick.", "They want 80 pounds.")) {
            Callers.asVisitor(() -> {
                postingReports.report(new ReportPosting(
                        opening.reference(),
                        ReportReason.ASKS_FOR_MONEY,
                        words,
                        UUID.randomUUID().toString()));
                return null;
            });
        }
        AccountId candidate = harbour.person();
        reportAMessageTo(candidate);
        withBothRoles(() -> {
            assertEquals(List.of("They want 80 pounds.", "A trick."), reportedWords(opening.moderator()));
            assertEquals(List.of("Send 50 pounds."), reportedMessages(opening.moderator()));
        });
        assertEquals(List.of(), reportedWords(opening.recruiter()), "of their own employer");
        assertEquals(List.of(), reportedMessages(opening.recruiter()), "of their own employer");
    }

    @Test
    void peopleAndOrganizationsAreThoseOfTheSearch() throws Exception {
        String name = "Zoe " + UUID.randomUUID();
        AccountId zoe = harbour.person(UUID.randomUUID() + "@test.example", name, Language.EN);
        OrganizationStatus status = OrganizationStatus.valueOf(rows.texts(
                        "select status from hiring_organization where id = ?",
                        opening.organization().value())
                .getFirst());
        withBothRoles(() -> {
            assertEquals(
                    List.of(zoe),
                    asModerator(() -> directory.people(name)).stream()
                            .map(PersonSummary::id)
                            .toList());
            assertTrue(organizations(Set.of()).contains(opening.organization()));
            assertTrue(organizations(Set.of(status)).contains(opening.organization()));
            assertFalse(organizations(Set.of(OrganizationStatus.BLOCKED)).contains(opening.organization()));
        });
    }

    @Test
    void manyPeopleNeedAFreshProof() throws Exception {
        String name = "Crowd " + UUID.randomUUID();
        AccountId one = harbour.person(UUID.randomUUID() + "@test.example", name, Language.EN);
        rows.change(
                "insert into account select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'email', gen_random_uuid() || '@test.example'))).* from account a, generate_series(1, 50)"
                        + " where a.id = ?",
                one.value());
        assertThrows(ProofNeeded.class, () -> asModerator(() -> directory.people(name)));
        presence.during(
                opening.moderator(),
                () -> assertEquals(51, asModerator(() -> directory.people(name)).size()));
    }

    @Test
    void mailsHaveTheStateOfTheFilter() throws Exception {
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        String address = UUID.randomUUID() + "@test.example";
        rows.change(
                "insert into outbox_message select (jsonb_populate_record(m, jsonb_build_object("
                        + "'id', gen_random_uuid(), 'recipient', ?::text, 'state', 'DEAD'))).*"
                        + " from outbox_message m limit 1",
                address);
        presence.during(administrator, () -> {
            assertTrue(addresses(administrator, OutboxState.DEAD).contains(address));
            assertFalse(addresses(administrator, OutboxState.KEPT).contains(address));
        });
    }

    @Test
    void guidesAreThoseOfTheSearch() throws Exception {
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        String title = Guides.title("Lock");
        String capitals = title.toUpperCase(Locale.ROOT);
        Callers.asAdministrator(administrator, () -> guideService.draft(title));
        withBothRoles(() -> assertEquals(
                List.of(title),
                Callers.asAdministrator(administrator, () -> guideService.exportList(capitals)).stream()
                        .map(RoleGuideListing::title)
                        .toList()));
    }

    private List<String> queued(Scope scope) throws Exception {
        QueueFilter filter = new QueueFilter(scope, opening.organization(), "");
        List<QueueItem> file = asModerator(() -> queueFiles.export(filter));
        assertEquals(
                asModerator(() -> queue.queue(filter, new PageRequest(1, 100))).items(), file, "as on the page");
        return file.stream().map(QueueItem::reference).toList();
    }

    private void reportAMessageTo(AccountId candidate) throws Exception {
        ApplicationReference application = harbour.apply(opening, candidate, "Ada");
        MessageId fraud = Callers.asPerson(
                opening.recruiter(), () -> conversations.send(new SendMessage(application, "Send 50 pounds.", 0)));
        rows.change("update message set state = 'DELIVERED', delivered_at = now() where id = ?", fraud.value());
        Callers.asPerson(
                candidate,
                () -> messageReports.report(
                        new ReportMessage(application, fraud, MessageReportReason.ASKS_FOR_MONEY, "")));
    }

    private List<String> reportedWords(AccountId moderator) throws Exception {
        return Callers.asModerator(moderator, () -> reportFiles.postings(false, opening.organization())).stream()
                .flatMap(posting -> posting.reports().stream())
                .map(ReportedPosting.Report::text)
                .toList();
    }

    private List<String> reportedMessages(AccountId moderator) throws Exception {
        return Callers.asModerator(moderator, () -> reportFiles.messages(false, opening.organization())).stream()
                .map(report -> report.quote().reported().text())
                .toList();
    }

    private List<OrganizationId> organizations(Set<OrganizationStatus> statuses) throws Exception {
        return asModerator(() -> directory.organizations("", statuses)).stream()
                .map(OrganizationSummary::id)
                .toList();
    }

    private List<String> addresses(AccountId administrator, OutboxState state) throws Exception {
        List<OutgoingMailSummary> file = Callers.asAdministrator(administrator, () -> mails.export(Set.of(state)));
        assertTrue(file.stream().allMatch(mail -> mail.state() == state), "as on the page");
        return file.stream().map(mail -> mail.recipient().value()).toList();
    }

    private <T> T asModerator(Callable<T> call) throws Exception {
        return Callers.asModerator(opening.moderator(), call);
    }

    private void withBothRoles(Callers.Command check) throws Exception {
        check.run();
        oneRole.during(check);
    }
}
