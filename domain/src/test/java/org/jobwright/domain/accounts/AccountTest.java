package org.jobwright.domain.accounts;

import static org.jobwright.domain.accounts.Accounts.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {

    @Test
    void aNewAccountIsAnUnconfirmedPerson() {
        Account account = Accounts.unconfirmed();

        assertEquals(AccountStatus.UNCONFIRMED, account.getStatus());
        assertEquals(Set.of(Role.PERSON), account.getRoles());
    }

    @Test
    void aConfirmedAccountCannotBeConfirmedAgain() {
        assertThrows(RuleViolation.class, () -> Accounts.active().confirm(NOW));
    }

    @Test
    void anOldLinkDoesNotEndASuspension() {
        Account account = Accounts.unconfirmed();
        account.suspend("Registered in bulk", NOW);

        assertThrows(RuleViolation.class, () -> account.confirm(NOW));
        assertEquals(AccountStatus.SUSPENDED, account.getStatus());
    }

    @Test
    void aConfirmedAccountCannotBeRegisteredAgain() {
        assertThrows(RuleViolation.class, () -> Accounts.active().registerAgain("Someone Else", Language.DE));
    }

    @Test
    void aSuspensionNeedsAReason() {
        RuleViolation refused =
                assertThrows(RuleViolation.class, () -> Accounts.active().suspend(" ", NOW));

        assertEquals("accounts.suspension.reason-required", refused.getCode());
    }

    @Test
    void aRestoredAccountIsActiveAndTheReasonIsGone() {
        Account account = Accounts.suspended();

        account.restore();

        assertTrue(account.isActive());
        assertEquals(null, account.getSuspensionReason());
    }

    @Test
    void anAccountSuspendedBeforeItWasConfirmedStillHasToBeConfirmed() {
        Account account = Accounts.unconfirmed();
        account.suspend("Registered in bulk", NOW);

        account.restore();

        assertEquals(AccountStatus.UNCONFIRMED, account.getStatus());
    }

    @Test
    void staffRolesComeAndGo() {
        Account account = Accounts.active();

        account.grant(StaffRole.MODERATOR);
        account.grant(StaffRole.ADMINISTRATOR);
        account.revoke(StaffRole.MODERATOR);

        assertEquals(Set.of(Role.PERSON, Role.ADMINISTRATOR), account.getRoles());
    }

    @Test
    void aNameIsNeeded() {
        assertThrows(RuleViolation.class, () -> Accounts.active().introduce("  ", Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        "UNCONFIRMED, UNCONFIRMED, false",
        "UNCONFIRMED, ACTIVE, true",
        "UNCONFIRMED, SUSPENDED, true",
        "ACTIVE, UNCONFIRMED, false",
        "ACTIVE, ACTIVE, false",
        "ACTIVE, SUSPENDED, true",
        "SUSPENDED, UNCONFIRMED, true",
        "SUSPENDED, ACTIVE, true",
        "SUSPENDED, SUSPENDED, false"
    })
    void transitionsFollowTheTable(AccountStatus from, AccountStatus to, boolean allowed) {
        assertEquals(allowed, from.canBecome(to));
    }

    @Test
    void aTokenWorksOnceAndOnlyInTime() {
        Secret secret = Secret.next();
        OneTimeToken token = new OneTimeToken(secret, Accounts.unconfirmed(), TokenPurpose.RESET_PASSWORD, null, NOW);

        assertTrue(token.isValid(NOW.plusSeconds(3599)));
        assertFalse(token.isValid(NOW.plusSeconds(3600)));
        token.use(NOW);
        assertThrows(RuleViolation.class, () -> token.use(NOW));
    }

    @Test
    void aSecretHas256BitsAndIsNotPrinted() {
        Secret secret = Secret.next();

        assertEquals(43, secret.value().length());
        assertFalse(secret.toString().contains(secret.value()));
        assertEquals(secret.hash(), new Secret(secret.value()).hash());
    }

    @Test
    @Tag("SEC-28")
    void anIdleSessionEndsAfterHalfAnHour() {
        SignInSession session = new SignInSession(Secret.next(), Accounts.active(), "Firefox, Linux", NOW);

        assertTrue(session.isOpen(NOW.plus(SignInSession.MAX_IDLE).minusSeconds(1)));
        assertFalse(session.isOpen(NOW.plus(SignInSession.MAX_IDLE)));
    }

    @Test
    @Tag("SEC-30")
    void aProofIsFreshForFiveMinutes() {
        SignInSession session = new SignInSession(Secret.next(), Accounts.active(), "Firefox, Linux", NOW);

        assertTrue(session.isFreshlyProven(NOW.plus(SignInSession.PROOF_LASTS).minusSeconds(1)));
        assertFalse(session.isFreshlyProven(NOW.plus(SignInSession.PROOF_LASTS)));
        session.prove(SecondFactor.AUTHENTICATOR_APP, NOW.plus(SignInSession.PROOF_LASTS));
        assertTrue(session.isFreshlyProven(NOW.plus(SignInSession.PROOF_LASTS)));
    }
}
