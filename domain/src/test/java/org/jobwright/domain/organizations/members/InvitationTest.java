package org.jobwright.domain.organizations.members;

import static org.jobwright.domain.organizations.Organizations.NOW;
import static org.jobwright.domain.organizations.Organizations.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.Organizations;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final EmailAddress ADDRESS = new EmailAddress("petra@demo.example");

    private final HiringOrganization organization = Organizations.verified();
    private final AccountId petra = AccountId.next();

    @Test
    void theOwnerOfTheAddressJoins() {
        invitation().accept(petra, ADDRESS, NOW);
        assertTrue(organization.membership(petra).isPresent());
    }

    @Test
    void aStoppedOrganizationAcceptsNoMembers() {
        Invitation invitation = invitation();
        organization.suspend("A fraud", Ground.TERMS, "It asks applicants for money.", NOW);
        assertOver(invitation);
        assertEquals(
                "organizations.stopped",
                assertThrows(RuleViolation.class, this::invitation).getCode());
    }

    @Test
    void anInvitationByAFormerOwnerDoesNotWork() {
        AccountId tom = AccountId.next();
        organization.join(tom, OrganizationRole.OWNER, NOW);
        Invitation invitation = invitation();
        organization.changeRole(OWNER, OrganizationRole.RECRUITER, NOW);
        assertOver(invitation);
    }

    private void assertOver(Invitation invitation) {
        assertEquals(
                "organizations.invitation.over",
                assertThrows(RuleViolation.class, () -> invitation.accept(petra, ADDRESS, NOW))
                        .getCode());
    }

    private Invitation invitation() {
        return new Invitation(organization, ADDRESS, OrganizationRole.RECRUITER, Secret.next(), OWNER, NOW);
    }
}
