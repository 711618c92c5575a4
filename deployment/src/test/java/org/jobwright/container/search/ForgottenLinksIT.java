package org.jobwright.container.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.container.SavedItems;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.operations.RecordCleanupTimer;
import org.junit.jupiter.api.Test;

/** Invitations, and marks of mailed jobs, are deleted in time, but not earlier. */
@ContainerTest
class ForgottenLinksIT {

    @Inject
    private RecordCleanupTimer cleanup;

    @Inject
    private Harbour harbour;

    @Inject
    private SavedItems keepsakes;

    @Inject
    private Rows rows;

    @Test
    void anInvitationIsDeletedAMonthAfterItEnded() throws Exception {
        AccountId owner = harbour.person();
        OrganizationId organization = harbour.organization(owner);
        invitation(organization, owner, "29 days", null);
        invitation(organization, owner, "31 days", null);
        invitation(organization, owner, "20 days", "31 days");
        invitation(organization, owner, "-13 days", "1 day");
        cleanup.run();
        assertEquals(2, rows.count("from invitation where organization_id = ?", organization.value()));
        assertEquals(
                0,
                rows.count(
                        "from invitation where organization_id = ?"
                                + " and least(ended_at, expires_at) < now() - interval '30 days'",
                        organization.value()));
    }

    @Test
    void marksOfMailedJobsAreDeletedOnceTheyAreNotNews() throws Exception {
        AccountId person = harbour.person();
        keepsakes.alerted(person, harbour.opening());
        long marks = marks(person, "29 days");
        assertTrue(marks > 0);
        cleanup.run();
        assertEquals(marks, marks(person, "31 days"));
        cleanup.run();
        assertEquals(0, marks(person, "31 days"));
    }

    @Test
    void theLinkInAMailAboutNewJobsWorksForAYear() throws Exception {
        AccountId person = harbour.person();
        keepsakes.alerted(person, harbour.opening());
        assertEquals(1, links(person, "364 days"));
        cleanup.run();
        assertEquals(1, links(person, "366 days"));
        cleanup.run();
        assertEquals(0, links(person, "366 days"));
    }

    private void invitation(OrganizationId organization, AccountId by, String expiredAgo, String endedAgo)
            throws Exception {
        rows.change(
                "insert into invitation (id, version, organization_id, email, role, secret_hash, invited_by, invited_at,"
                        + " expires_at, ended_at) values (?, 0, ?, ?, 'VIEWER', ?, ?, now() - interval '60 days',"
                        + " now() - cast(? as interval), now() - cast(? as interval))",
                UUID.randomUUID(),
                organization.value(),
                UUID.randomUUID() + "@test.example",
                Secret.next().hash(),
                by.value(),
                expiredAgo,
                endedAgo);
    }

    /** Makes the marks of a person's searches this old, and returns their number. */
    private long marks(AccountId person, String ago) throws Exception {
        return rows.change(
                "update alerted_posting set alerted_at = now() - cast(? as interval) where saved_search_id in"
                        + " (select id from saved_search where account_id = ?)",
                ago,
                person.value());
    }

    /** Makes the links of a person's mails this old, and returns their number. */
    private long links(AccountId person, String ago) throws Exception {
        return rows.change(
                "update job_alert set written_at = now() - cast(? as interval) where account_id = ?",
                ago,
                person.value());
    }
}
