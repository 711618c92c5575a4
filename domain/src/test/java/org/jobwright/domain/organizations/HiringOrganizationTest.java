package org.jobwright.domain.organizations;

import static org.jobwright.domain.organizations.Organizations.NOW;
import static org.jobwright.domain.organizations.Organizations.OWNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationWarning.WarningSource;
import org.jobwright.domain.organizations.members.Invitation;
import org.jobwright.domain.organizations.profile.OrganizationName;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.junit.jupiter.api.Test;

class HiringOrganizationTest {

    private static final EmailAddress TOM = new EmailAddress("tom@rail.example");

    private final HiringOrganization organization = Organizations.unverified();
    private final AccountId tom = AccountId.next();

    private Invitation invitation(OrganizationRole role) {
        return new Invitation(organization, TOM, role, Secret.next(), OWNER, NOW);
    }

    private static String code(Runnable refused) {
        return assertThrows(RuleViolation.class, refused::run).getCode();
    }

    @Test
    void itsCreatorIsItsOwner() {
        assertEquals(
                OrganizationRole.OWNER,
                organization.membership(OWNER).orElseThrow().getRole());
        assertEquals(OrganizationStatus.UNVERIFIED, organization.getStatus());
        assertEquals(HiringTerms.DEFAULT, organization.getTerms());
    }

    @Test
    void anInvitedPersonJoinsWithTheRoleOfTheInvitation() {
        invitation(OrganizationRole.RECRUITER).accept(tom, TOM, NOW);

        assertEquals(
                OrganizationRole.RECRUITER,
                organization.membership(tom).orElseThrow().getRole());
    }

    @Test
    void anInvitationWorksOnceForItsAddressAndForTwoWeeks() {
        Invitation invitation = invitation(OrganizationRole.VIEWER);

        assertEquals(
                "organizations.invitation.other-address",
                code(() -> invitation.accept(tom, new EmailAddress("eve@rail.example"), NOW)));
        assertEquals(
                "organizations.invitation.over",
                code(() -> invitation.accept(tom, TOM, NOW.plus(Invitation.VALID_FOR))));
        invitation.accept(tom, TOM, NOW);
        assertEquals("organizations.invitation.over", code(() -> invitation.accept(tom, TOM, NOW)));
    }

    @Test
    void aWithdrawnInvitationIsOver() {
        Invitation invitation = invitation(OrganizationRole.VIEWER);

        invitation.withdraw(NOW);

        assertFalse(invitation.isOpen(NOW));
    }

    @Test
    void aMemberCannotJoinTwice() {
        organization.join(tom, OrganizationRole.VIEWER, NOW);

        assertEquals("organizations.member.already", code(() -> organization.join(tom, OrganizationRole.OWNER, NOW)));
    }

    @Test
    void aMemberWhoLeftMayJoinAgain() {
        organization.join(tom, OrganizationRole.VIEWER, NOW);
        organization.remove(tom, NOW);

        assertTrue(organization.membership(tom).isEmpty());
        organization.join(tom, OrganizationRole.RECRUITER, NOW);
        assertTrue(organization.membership(tom).isPresent());
    }

    @Test
    void theLastOwnerStaysAnOwner() {
        organization.join(tom, OrganizationRole.RECRUITER, NOW);

        assertEquals("organizations.owner.last", code(() -> organization.remove(OWNER, NOW)));
        assertEquals(
                "organizations.owner.last", code(() -> organization.changeRole(OWNER, OrganizationRole.VIEWER, NOW)));
    }

    @Test
    void anOwnerMayLeaveWhenAnotherStays() {
        organization.join(tom, OrganizationRole.RECRUITER, NOW);
        organization.changeRole(tom, OrganizationRole.OWNER, NOW);

        organization.remove(OWNER, NOW);

        assertTrue(organization.membership(OWNER).isEmpty());
    }

    @Test
    void aStrangerCannotBeRemoved() {
        assertThrows(NotFound.class, () -> organization.remove(tom, NOW));
    }

    @Test
    void restoringReturnsThePreviousStatus() {
        HiringOrganization suspended = Organizations.suspended();
        assertFalse(suspended.getStatus().isPublic());

        suspended.restore(NOW);

        assertEquals(OrganizationStatus.VERIFIED, suspended.getStatus());
        assertTrue(suspended.getStatusReason().isEmpty());
    }

    @Test
    void ownersDoNotEndTheVerificationByAskingAgain() {
        HiringOrganization verified = Organizations.suspended();
        verified.restore(NOW);
        assertThrows(RuleViolation.class, () -> verified.askForVerification(NOW));
        assertEquals(OrganizationStatus.VERIFIED, verified.getStatus());
    }

    @Test
    void nothingElseEndsASuspension() {
        HiringOrganization suspended = Organizations.suspended();
        assertThrows(RuleViolation.class, () -> suspended.askForVerification(NOW));
        assertThrows(RuleViolation.class, () -> suspended.verify("Found in the register.", NOW));
        assertThrows(RuleViolation.class, () -> suspended.trust("Known for years.", NOW));
        assertFalse(suspended.getStatus().isPublic());
    }

    @Test
    void aNewNameEndsTheVerification() {
        HiringOrganization verified = Organizations.verified();
        OrganizationName same = new OrganizationName(verified.getDisplayName());
        assertFalse(verified.edit(same, Organizations.profile(), HiringTerms.DEFAULT, NOW));
        assertEquals(OrganizationStatus.VERIFIED, verified.getStatus());

        OrganizationName other = new OrganizationName("Great Northern Bank");
        assertTrue(verified.edit(other, Organizations.profile(), HiringTerms.DEFAULT, NOW));
        assertEquals(OrganizationStatus.PENDING, verified.getStatus());

        HiringOrganization suspended = Organizations.suspended();
        suspended.edit(other, Organizations.profile(), HiringTerms.DEFAULT, NOW);
        suspended.restore(NOW);
        assertEquals(OrganizationStatus.PENDING, suspended.getStatus());
    }

    @Test
    void trustNeedsAReasonAndEndsWithEveryOtherStatus() {
        HiringOrganization trusted = Organizations.verified();
        assertEquals(Optional.of(NOW), trusted.getVerifiedSince());
        assertEquals("organizations.status.reason-required", code(() -> trusted.trust(" ", NOW)));
        trusted.trust("Known for years.", NOW.plusSeconds(1));
        assertEquals(Optional.of("Known for years."), trusted.getTrustNote());
        assertEquals(Optional.empty(), trusted.getTrustEndedAt());

        trusted.verify("Too many complaints.", NOW.plusSeconds(2));
        assertEquals(Optional.of(NOW), trusted.getVerifiedSince());
        assertEquals(Optional.empty(), trusted.getTrustNote());
        assertEquals(Optional.of(NOW.plusSeconds(2)), trusted.getTrustEndedAt());

        trusted.trust("Known for years.", NOW.plusSeconds(3));
        trusted.suspend("Asks applicants for money", Ground.TERMS, "It asks applicants for money.", NOW.plusSeconds(4));
        assertEquals(Optional.of(NOW.plusSeconds(4)), trusted.getTrustEndedAt());
        assertEquals(Optional.empty(), trusted.getVerifiedSince());
        trusted.restore(NOW.plusSeconds(5));
        assertEquals(OrganizationStatus.VERIFIED, trusted.getStatus());
        assertEquals(Optional.of(NOW.plusSeconds(5)), trusted.getVerifiedSince());
    }

    @Test
    void whatTrustDoesNotOutliveLeavesItVerified() {
        HiringOrganization trusted = Organizations.verified();
        assertEquals(Optional.empty(), trusted.endTrust(TrustEnd.REPORT_UPHELD, NOW));
        assertEquals("organizations.transition-refused", code(() -> trusted.stopTrusting("Too many complaints.", NOW)));
        trusted.trust("Known for years.", NOW);
        assertEquals(
                TrustEnd.REPORT_UPHELD,
                trusted.endTrust(TrustEnd.REPORT_UPHELD, NOW).orElseThrow().cause());
        assertEquals(OrganizationStatus.VERIFIED, trusted.getStatus());

        trusted.trust("Known for years.", NOW);
        trusted.stopTrusting("Too many complaints.", NOW);
        assertEquals(Optional.of("Too many complaints."), trusted.getVerificationNote());
        assertEquals(OrganizationStatus.VERIFIED, trusted.getStatus());
    }

    @Test
    void aReversedSuspensionGivesTheTrustBack() {
        HiringOrganization trusted = trusted();
        trusted.suspend("A fraud", Ground.TERMS, "It asks applicants for money.", NOW.plusSeconds(1));
        trusted.block("A fraud", Ground.TERMS, "It asks applicants for money.", NOW.plusSeconds(2));
        trusted.reverse(false, NOW.plusSeconds(3));
        assertEquals(OrganizationStatus.TRUSTED, trusted.getStatus());
        assertEquals(Optional.of(NOW), trusted.getVerifiedSince());
        assertEquals(Optional.of("Known for years."), trusted.getTrustNote());
        assertEquals(Optional.empty(), trusted.getTrustEndedAt());
    }

    @Test
    void aReversedSuspensionDoesNotGiveTheTrustBackAfterAnUpheldReport() {
        HiringOrganization trusted = trusted();
        trusted.suspend("A fraud", Ground.TERMS, "It asks applicants for money.", NOW.plusSeconds(1));
        assertEquals(Optional.empty(), trusted.endTrust(TrustEnd.REPORT_UPHELD, NOW.plusSeconds(2)));
        trusted.reverse(true, NOW.plusSeconds(3));
        assertEquals(OrganizationStatus.VERIFIED, trusted.getStatus());
        assertEquals(Optional.of(NOW), trusted.getVerifiedSince());
        assertEquals(Optional.of(NOW.plusSeconds(1)), trusted.getTrustEndedAt());
    }

    @Test
    void theDecisionThatEndedTheTrustGivesItBackUnlessMoreHappenedSince() {
        UUID decision = UUID.randomUUID();
        HiringOrganization trusted = trusted();
        trusted.endTrust(TrustEnd.ADVERT_BLOCKED, decision, NOW.plusSeconds(1));
        assertFalse(trusted.hasLostTrustBy(UUID.randomUUID()));
        assertTrue(trusted.hasLostTrustBy(decision));
        trusted.endTrust(TrustEnd.REPORT_UPHELD, NOW.plusSeconds(1));
        assertTrue(trusted.hasLostTrustBy(decision), "the report was upheld with it");
        trusted.trustAfterAll(NOW.plusSeconds(2));
        assertEquals(OrganizationStatus.TRUSTED, trusted.getStatus());
        assertEquals(Optional.empty(), trusted.getTrustEndedAt());

        trusted.endTrust(TrustEnd.ADVERT_BLOCKED, decision, NOW.plusSeconds(3));
        trusted.endTrust(TrustEnd.REPORT_UPHELD, NOW.plusSeconds(4));
        assertFalse(trusted.hasLostTrustBy(decision));
    }

    private static HiringOrganization trusted() {
        HiringOrganization trusted = Organizations.verified();
        trusted.trust("Known for years.", NOW);
        return trusted;
    }

    @Test
    void onlyChangedSettingsMakeAnEditStale() {
        String name = organization.getDisplayName();
        organization.join(tom, OrganizationRole.RECRUITER, NOW);
        organization.changeRole(tom, OrganizationRole.OWNER, NOW);
        organization.requireSecondFactor(true, NOW);
        organization.verify("Found in the register.", NOW);
        organization.requireSettings(name, Organizations.profile(), HiringTerms.DEFAULT);

        organization.edit(new OrganizationName(name), Organizations.profile(), new HiringTerms(0, 7), NOW);
        assertThrows(
                StaleData.class,
                () -> organization.requireSettings(name, Organizations.profile(), HiringTerms.DEFAULT));
    }

    @Test
    void aBlockIsPermanent() {
        organization.block("Does not exist", Ground.TERMS, "It asks applicants for money.", NOW);

        assertThrows(RuleViolation.class, () -> organization.restore(NOW));
        assertThrows(RuleViolation.class, () -> organization.verify("Found in the register.", NOW));
    }

    @Test
    void aReversedBlockLeavesASuspensionThatStands() {
        HiringOrganization trusted = trusted();
        trusted.suspend("Asks for money", Ground.TERMS, "It asks applicants for money.", NOW.plusSeconds(1));
        trusted.block("Does not exist", Ground.TERMS, "It asks applicants for money.", NOW.plusSeconds(2));
        trusted.reverse(true, NOW.plusSeconds(3));
        assertEquals(OrganizationStatus.SUSPENDED, trusted.getStatus());
        assertEquals(Optional.of("Asks for money"), trusted.getStatusReason());
        assertEquals(Optional.of(NOW.plusSeconds(1)), trusted.getTrustEndedAt());

        trusted.reverse(true, NOW.plusSeconds(4));
        assertEquals(OrganizationStatus.TRUSTED, trusted.getStatus(), "the suspension was wrong as well");
    }

    @Test
    void aReversedBlockRestoresTheStatusBeforeASuspensionThatWasWrongToo() {
        HiringOrganization suspended = Organizations.suspended();
        suspended.block("Does not exist", Ground.TERMS, "It asks applicants for money.", NOW);
        suspended.reverse(false, NOW);

        assertEquals(OrganizationStatus.VERIFIED, suspended.getStatus());
        assertTrue(suspended.getStatusReason().isEmpty());
    }

    @Test
    void stoppingNeedsAReason() {
        assertEquals(
                "organizations.status.reason-required",
                code(() -> organization.suspend("", Ground.TERMS, "It asks applicants for money.", NOW)));
    }

    @Test
    void itIsSuspendedForMisuseADayAfterAWarningAndNotBefore() {
        HiringOrganization organization = Organizations.verified();
        assertEquals("organizations.warning.missing", code(() -> suspend(organization, "", NOW)));

        organization.warn("Asks for deposits", WarningSource.STAFF, NOW);

        Instant next = NOW.plus(OrganizationWarning.TIME_TO_READ);
        assertEquals("organizations.warning.missing", code(() -> suspend(organization, " ", next.minusSeconds(1))));
        suspend(organization, "", next);
        assertEquals(OrganizationStatus.SUSPENDED, organization.getStatus());
        assertEquals(Optional.empty(), organization.getDanger());
    }

    @Test
    void aManifestDangerIsStatedAndWaitsForNoWarning() {
        HiringOrganization organization = Organizations.verified();

        suspend(organization, "It takes deposits from applicants today.", NOW);

        assertEquals(Optional.of("It takes deposits from applicants today."), organization.getDanger());
        assertEquals(
                "organizations.warning.stopped", code(() -> organization.warn("Too late", WarningSource.STAFF, NOW)));
    }

    @Test
    void anOldWarningCountsNoMoreAndThatOfARuleCanBeWithdrawn() {
        HiringOrganization organization = Organizations.verified();
        organization.warn("Two adverts were blocked", WarningSource.RULE, NOW);
        assertEquals(
                "organizations.warning.missing",
                code(() -> suspend(organization, "", NOW.plus(OrganizationWarning.COUNTED))));

        organization.withdrawWarningOfRule(NOW);

        assertEquals(Optional.empty(), organization.getWarning());
        organization.warn("Asks for deposits", WarningSource.STAFF, NOW);
        organization.withdrawWarningOfRule(NOW);
        assertEquals(
                "Asks for deposits", organization.getWarning().orElseThrow().reason());
    }

    @Test
    void theSameWarningIsNotGivenTwice() {
        HiringOrganization organization = Organizations.verified();
        organization.warn("Asks for deposits", WarningSource.STAFF, NOW);

        assertEquals(
                "organizations.warning.already",
                code(() -> organization.warn(" Asks for deposits ", WarningSource.STAFF, NOW.plusSeconds(1))));
        organization.warn("Asks for deposits again", WarningSource.STAFF, NOW.plusSeconds(2));
        organization.warn("Asks for deposits", WarningSource.STAFF, NOW.plusSeconds(3));
        organization.warn(
                "Asks for deposits", WarningSource.STAFF, NOW.plusSeconds(3).plus(OrganizationWarning.COUNTED));
    }

    @Test
    void anOwnerMarksTheWarningAsReadThatTheySaw() {
        HiringOrganization organization = Organizations.verified();
        assertThrows(StaleData.class, () -> organization.readWarning(NOW, NOW));
        organization.warn("Asks for deposits", WarningSource.STAFF, NOW);

        Instant later = NOW.plusSeconds(60);
        assertTrue(organization.readWarning(NOW, later).isPresent());
        assertTrue(organization.readWarning(NOW, later.plusSeconds(1)).isEmpty(), "another owner was first");
        assertEquals(later, organization.getWarning().orElseThrow().readAt());

        organization.warn("It goes on", WarningSource.STAFF, later);
        assertEquals(null, organization.getWarning().orElseThrow().readAt());
        assertThrows(StaleData.class, () -> organization.readWarning(NOW, later), "they saw the one before");
    }

    private static void suspend(HiringOrganization organization, String danger, Instant now) {
        organization.suspend("Asks for deposits", Ground.TERMS, danger, now);
    }
}
