package org.jobwright.services.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountEvent.SignedIn;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.audit.ActorKind;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.organizations.ListExported;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationRestored;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationSecondFactorSwitched;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.members.MemberEvent.MemberInvited;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.shared.caller.Caller;
import org.junit.jupiter.api.Test;

class AuditLineTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final MemberInvited INVITED = new MemberInvited(
            ORGANIZATION,
            new EmailAddress("ada@example.org"),
            OrganizationRole.VIEWER,
            "secret",
            AccountId.next(),
            NOW);

    @Test
    void aLineSaysWhatHappenedToWhat() {
        AuditLine line = AuditLine.of(INVITED, new Caller());
        assertEquals("MemberInvited", line.action());
        assertEquals("HiringOrganization", line.subjectType());
        assertEquals(ORGANIZATION.value(), line.subject());
        assertEquals(ORGANIZATION.toString(), line.organization());
        assertEquals(NOW, line.at());
    }

    @Test
    void aLineNamesFieldsButContainsNoValues() {
        AuditLine line = AuditLine.of(INVITED, new Caller());
        assertEquals("invited, role, invitationToken", line.details());
        assertFalse(line.toString().contains("ada@example.org"));
        assertFalse(line.toString().contains("secret"));
    }

    @Test
    void aLineSaysWhichListWasExportedAndHowLongItWas() {
        ListExported exported = new ListExported(
                ORGANIZATION,
                new DomainEvent.Subject("HiringOrganization", ORGANIZATION.value()),
                ExportedList.MEMBERS,
                214,
                NOW);
        assertEquals("MEMBERS 214", AuditLine.of(exported, new Caller()).details());
    }

    @Test
    void aListOfTheStaffBelongsToNoOrganization() {
        AccountId moderator = AccountId.next();
        ListExported exported = new ListExported(
                null, new DomainEvent.Subject("Account", moderator.value()), ExportedList.REVIEW_QUEUE, 12, NOW);
        AuditLine line = AuditLine.of(exported, new Caller());
        assertEquals("REVIEW QUEUE 12", line.details());
        assertEquals(null, line.organization());
    }

    @Test
    void onlyEventsAboutAccessAreMarkedAsAccess() {
        assertTrue(isAboutAccess(new SignedIn(AccountId.next(), NOW)));
        assertTrue(isAboutAccess(INVITED));
        assertTrue(isAboutAccess(new OrganizationSecondFactorSwitched(ORGANIZATION, false, NOW)));
        assertFalse(isAboutAccess(new OrganizationRestored(ORGANIZATION, NOW)));
    }

    private static boolean isAboutAccess(DomainEvent event) {
        return AuditLine.of(event, new Caller()).aboutAccess();
    }

    @Test
    void someoneNotSignedInIsAVisitor() {
        AuditLine line = AuditLine.of(new SignedIn(AccountId.next(), NOW), new Caller());
        assertEquals(ActorKind.VISITOR, line.actorKind());
        assertEquals(null, line.actor());
        assertEquals(null, line.organization());
    }
}
