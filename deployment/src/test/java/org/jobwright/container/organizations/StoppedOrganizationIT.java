package org.jobwright.container.organizations;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.applications.decisions.RemovedAdvertService;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to the postings, the people and the page of an organization that is suspended or blocked. */
@ContainerTest
class StoppedOrganizationIT {

    @Inject
    private Harbour harbour;

    @Inject
    private OrganizationService organizations;

    @Inject
    private OrganizationQueries queries;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private RemovedAdvertService removed;

    @Inject
    private ModerationQueries queue;

    @Inject
    private ModerationService moderation;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    private AccountId owner;
    private OrganizationId organization;

    @BeforeEach
    void anOrganization() throws Exception {
        owner = harbour.person();
        organization = harbour.organization(owner);
    }

    @Test
    void itsPageIsGoneWhileItIsSuspended() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        String slug = Callers.asVisitor(() -> queries.get(organization)).slug();
        assertEquals(organization, queries.page(slug).orElseThrow().id());
        presence.of(moderator);
        Callers.asModerator(
                moderator,
                () -> organizations.suspend(organization, "A fraud.", Ground.TERMS, "It asks applicants for money."));
        assertEquals(Optional.empty(), queries.page(slug));
        assertEquals(
                "A fraud.",
                Callers.asPerson(owner, () -> queries.details(organization)).statusReason());
        Callers.asModerator(moderator, () -> organizations.restore(organization));
        assertTrue(queries.page(slug).isPresent());
    }

    @Test
    void activeApplicantsAreNotifiedOfASuspensionAndItsEnd() throws Exception {
        Opening opening = harbour.opening();
        AccountId waiting = harbour.person();
        AccountId gone = harbour.person();
        harbour.apply(opening, waiting, "Ada");
        ApplicationReference withdrawn = harbour.apply(opening, gone, "Ben");
        Callers.asPerson(gone, () -> candidates.withdraw(withdrawn));
        presence.of(opening.moderator());
        Callers.asModerator(
                opening.moderator(),
                () -> organizations.suspend(
                        opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        Callers.asModerator(opening.moderator(), () -> organizations.restore(opening.organization()));
        assertEquals(
                List.of("EMPLOYER_SUSPENDED", "EMPLOYER_RESTORED"),
                rows.texts(
                        "select m.kind from outbox_message m join account a on a.email = m.recipient"
                                + " where m.subject_id = ? and a.id in (?, ?) order by m.occurred_at",
                        opening.organization().value(),
                        waiting.value(),
                        gone.value()));
    }

    /** A suspension ends, so its applicants wait; nobody but Jobwright answers those of an employer that is blocked. */
    @Test
    void applicantsOfABlockedOrganizationAreAnsweredInJobwrightsName() throws Exception {
        Opening opening = harbour.opening();
        ApplicationReference reference = harbour.apply(opening);
        JobApplicationId id = new JobApplicationId(
                UUID.fromString(rows.texts("select id from job_application where reference = ?", reference.value())
                        .getFirst()));
        presence.of(opening.moderator());
        Callers.asModerator(
                opening.moderator(),
                () -> organizations.suspend(
                        opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        Callers.asSystem(() -> removed.tell(id));
        assertEquals(List.of("SUBMITTED"), told(id));
        Callers.asModerator(opening.moderator(), () -> organizations.restore(opening.organization()));
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        Callers.asAdministrator(
                administrator,
                () -> organizations.block(
                        opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        Callers.asSystem(() -> removed.tell(id));
        Callers.asSystem(() -> removed.tell(id));
        assertEquals(List.of("POSITION_CLOSED ADVERT_REMOVED Jobwright", "SUBMITTED"), told(id));
        assertFalse(Callers.asSystem(() -> removed.due()).contains(id));
    }

    /** Each status with its reason, and whether nobody but Jobwright said it. */
    private List<String> told(JobApplicationId id) throws Exception {
        return rows.texts(
                "select concat_ws(' ', status, reason, case when actor_id is null then 'Jobwright' end)"
                        + " from timeline_entry where application_id = ? order by 1",
                id.value());
    }

    @Test
    void aSuspendedOrganizationsCasesLeaveTheQueueAndCannotBeApproved() throws Exception {
        harbour.submitted(owner, organization);
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        QueueFilter here = new QueueFilter(QueueFilter.Scope.OPEN, organization, "");
        ModerationCaseId waiting =
                Callers.asModerator(moderator, () -> queue.ids(here)).getFirst();
        presence.of(moderator);
        Callers.asModerator(
                moderator,
                () -> organizations.suspend(organization, "A fraud.", Ground.TERMS, "It asks applicants for money."));
        assertEquals(List.of(), Callers.asModerator(moderator, () -> queue.ids(here)));
        assertEquals(
                0,
                Callers.asModerator(moderator, () -> queue.queue(here, new PageRequest(1, 10)))
                        .total());
        assertRefused("jobs.employer-stopped", () -> Callers.asModerator(moderator, () -> moderation.approve(waiting)));
        Callers.asModerator(moderator, () -> organizations.restore(organization));
        assertEquals(List.of(waiting), Callers.asModerator(moderator, () -> queue.ids(here)));
    }

    @Test
    void aBlockedOrganizationIsNotCalledSuspended() throws Exception {
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        Callers.asAdministrator(
                administrator,
                () -> organizations.block(organization, "A fraud.", Ground.TERMS, "It asks applicants for money."));
        assertEquals(
                List.of("ORGANIZATION_BLOCKED A fraud.\nIt asks applicants for money."),
                rows.texts(
                        "select concat_ws(' ', kind, facts ->> 'words') from outbox_message where subject_id in"
                                + " (select id from statement_of_reasons where organization_id = ?)",
                        organization.value()));
        assertEquals(
                1,
                rows.count(
                        "from audit_log where action = 'OrganizationBlocked' and subject_id = ?",
                        organization.value()));
    }
}
