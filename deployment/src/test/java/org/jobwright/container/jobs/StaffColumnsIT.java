package org.jobwright.container.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second lock on columns in people's own rows that only staff may change. */
@ContainerTest
class StaffColumnsIT {

    private static final String NOT_PRIVILEGED = "42501";

    @Inject
    private Harbour harbour;

    @Inject
    private AdministratorService administration;

    @Inject
    private PasswordService passwords;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private AccountId owner;
    private OrganizationId organization;

    @BeforeEach
    void anOrganization() throws Exception {
        owner = harbour.person();
        organization = harbour.organization(owner);
    }

    @Test
    void noOneGrantsThemselvesAStaffRole() throws Exception {
        Rows.Caller person = Rows.Caller.person(owner);
        assertRefused(person, "update account set administrator = true where id = ?", owner.value());
        assertRefused(person, "update account set moderator = true where id = ?", owner.value());
        assertEquals(1, changed(person, "update account set display_name = 'Another' where id = ?", owner.value()));
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        assertEquals(
                1,
                changed(
                        Rows.Caller.staff(moderator),
                        "update account set moderator = true where id = ?",
                        owner.value()));
    }

    @Test
    void norIfASingleRoleOwnsTheTables() throws Exception {
        oneRole.during(() -> {
            Rows.Caller person = Rows.Caller.person(owner);
            assertRefused(person, "update account set administrator = true where id = ?", owner.value());
            assertRefused(
                    person, "update hiring_organization set status = 'TRUSTED' where id = ?", organization.value());
        });
    }

    @Test
    void theOperatorsLinkMakesAnAdministrator() throws Exception {
        String email = "first-" + UUID.randomUUID() + "@test.example";
        Secret link = Callers.asSystem(() -> administration.appoint(email));
        Callers.asVisitor(() -> {
            passwords.reset(link.value(), "signals-by-night-and-day", null);
            return null;
        });
        assertEquals(1, rows.count("from account where email = ? and administrator", email));
    }

    @Test
    void membersRequestVerificationButCannotVerify() throws Exception {
        Rows.Caller member = Rows.Caller.person(owner);
        assertRefused(member, "update hiring_organization set status = 'TRUSTED' where id = ?", organization.value());
        assertEquals(
                1,
                changed(
                        member,
                        "update hiring_organization set status = 'PENDING' where id = ?",
                        organization.value()));
    }

    @Test
    void membersCannotEndASuspension() throws Exception {
        Rows.Caller member = Rows.Caller.person(owner);
        rows.change(
                "update hiring_organization set status = 'SUSPENDED', status_before_suspension = 'VERIFIED'"
                        + " where id = ?",
                organization.value());
        for (String change :
                List.of("status = 'PENDING'", "status = 'VERIFIED'", "status_before_suspension = 'TRUSTED'")) {
            assertRefused(member, "update hiring_organization set " + change + " where id = ?", organization.value());
        }
        assertEquals(
                1,
                changed(
                        member,
                        "update hiring_organization set status_before_suspension = 'PENDING' where id = ?",
                        organization.value()));
    }

    @Test
    void membersGiveUpTrustButNeitherTakeItNorForgetItsEnd() throws Exception {
        Rows.Caller member = Rows.Caller.person(owner);
        rows.change(
                "update hiring_organization set status = 'VERIFIED', verified_since = now(), trust_ended_at = now()"
                        + " where id = ?",
                organization.value());
        for (String change : List.of(
                "status = 'TRUSTED'",
                "verified_since = now() - interval '90 days'",
                "trust_note = 'Known for years.'",
                "trust_ended_at = null",
                "trust_ended_at = now() - interval '180 days'")) {
            assertRefused(member, "update hiring_organization set " + change + " where id = ?", organization.value());
        }
        rows.change(
                "update hiring_organization set status = 'TRUSTED', trust_note = 'Known for years.' where id = ?",
                organization.value());
        assertEquals(
                1,
                changed(
                        member,
                        "update hiring_organization set status = 'VERIFIED', trust_note = null, trust_ended_at = now()"
                                + " where id = ?",
                        organization.value()));
    }

    private void assertRefused(Rows.Caller caller, String sql, UUID id) {
        SQLException refused = assertThrows(SQLException.class, () -> changed(caller, sql, id), sql);
        assertEquals(NOT_PRIVILEGED, refused.getSQLState(), sql);
    }

    private int changed(Rows.Caller caller, String sql, UUID id) throws SQLException {
        return rows.as(caller, connection -> Rows.update(connection, sql, id));
    }
}
