package org.jobwright.container.accounts;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.container.Callers;
import org.jobwright.container.Codes;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Newcomers;
import org.jobwright.container.Newcomers.Equipped;
import org.jobwright.container.Newcomers.Newcomer;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.accounts.credentials.AuthenticatorOffer;
import org.jobwright.services.accounts.credentials.SignInStep;
import org.jobwright.services.accounts.credentials.TypedCode;
import org.jobwright.services.accounts.selfservice.ChangePassword;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.signin.SecondFactorService;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.shared.KeyedHash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Between password and workspace: people who must prove more are not authenticated until then. */
@ContainerTest
class SecondFactorIT {

    @Inject
    private Harbour harbour;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Presence presence;

    @Inject
    private SignInService signIns;

    @Inject
    private SecondFactorService factors;

    @Inject
    private PasswordService passwords;

    @Inject
    private OrganizationService organizations;

    @Inject
    private Rows rows;

    @Test
    @Tag("SEC-19")
    void staffWithOnlyThePasswordAreNotAuthenticatedUntilAnAppIsSetUp() throws Exception {
        for (StaffRole role : StaffRole.values()) {
            OpenedSession halfway = newcomers.signIn(newcomers.person(role));
            assertEquals(SignInStep.SET_UP_FACTOR, halfway.next());
            assertEquals(Optional.empty(), resolve(halfway.secret()));
            assertTrue(waiting(halfway.secret()).isEmpty());

            newcomers.equip(halfway);

            assertEquals(
                    Set.of(Role.PERSON, role.role()),
                    resolve(halfway.secret()).orElseThrow().roles());
        }
    }

    @Test
    @Tag("SEC-19")
    void aPersonWithAnAppMustUseItAndCannotSetUpAnother() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        Equipped equipped = newcomers.equip(newcomers.signIn(person));
        OpenedSession halfway = newcomers.signIn(person);

        assertEquals(SignInStep.PROVE_FACTOR, halfway.next());
        assertEquals(Set.of(SecondFactor.AUTHENTICATOR_APP), waiting(halfway.secret()));
        assertEquals(Optional.empty(), resolve(halfway.secret()));
        assertRefused(NOT_FOUND, () -> Callers.asVisitor(() -> factors.offer(halfway.secret())));
        assertRefused(
                NOT_FOUND,
                () -> Callers.asVisitor(() -> factors.confirm(halfway.secret(), Codes.of(equipped.app(), 0))));
        assertTrue(prove(halfway, Codes.of(equipped.app(), 0)));
        assertEquals(person.account(), resolve(halfway.secret()).orElseThrow().account());
    }

    @Test
    @Tag("SEC-20")
    void aCodeIsAcceptedOnceEvenInAnotherBrowser() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        Equipped equipped = newcomers.equip(newcomers.signIn(person));
        TypedCode code = Codes.of(equipped.app(), 1);
        assertTrue(prove(newcomers.signIn(person), code));
        OpenedSession other = newcomers.signIn(person);
        assertFalse(prove(other, code));
        assertEquals(Optional.empty(), resolve(other.secret()));
    }

    @Test
    @Tag("SEC-20")
    void tooManyWrongCodesDelayTheRightOneAndThePasswordDoesNotHelp() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        Equipped equipped = newcomers.equip(newcomers.signIn(person));
        OpenedSession halfway = newcomers.signIn(person);
        String counter = KeyedHash.of("code:" + person.account());
        assertFalse(prove(halfway, Codes.typed("abcdef")));
        assertEquals(1, rows.change("update sign_in_throttle set failures = 20 where key = ?", counter));

        OpenedSession again = newcomers.signIn(person);
        assertFalse(prove(again, Codes.of(equipped.app(), 0)));

        rows.change(
                "update sign_in_throttle set last_failed_at = now() - interval '16 minutes' where key = ?", counter);
        assertTrue(prove(again, Codes.of(equipped.app(), 0)));
        assertEquals(0, rows.count("from sign_in_throttle where key = ?", counter));
    }

    @Test
    @Tag("SEC-20")
    void otherPeoplesGuessesFromTheSameAddressDoNotDelayACode() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        Equipped equipped = newcomers.equip(newcomers.signIn(person));
        OpenedSession halfway = newcomers.signIn(person);
        String counter = KeyedHash.of("address:" + Newcomers.ADDRESS);
        rows.change("""
                insert into sign_in_throttle (key, failures, last_failed_at) values (?, 200, now())
                on conflict (key) do update set failures = 200, last_failed_at = now()""", counter);
        try {
            assertTrue(newcomers.signIn(person, Newcomers.PASSWORD).isEmpty(), "the password waits");
            assertTrue(prove(halfway, Codes.of(equipped.app(), 0)));
        } finally {
            rows.change("delete from sign_in_throttle where key = ?", counter);
        }
    }

    @Test
    @Tag("SEC-20")
    void theSeedIsNotReadableInTheDatabase() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        Equipped equipped = newcomers.equip(newcomers.signIn(person));
        String stored = rows.texts(
                        "select sealed_seed from authenticator_app where account_id = ?",
                        person.account().value())
                .getFirst();
        byte[] bytes = java.util.Base64.getDecoder().decode(stored);
        String seed = new String(Codes.seed(equipped.app()).bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertFalse(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(seed));
        assertFalse(stored.contains(equipped.app().secret()));
    }

    @Test
    @Tag("SEC-19")
    void aForgottenPasswordDoesNotGetPastTheSecondFactor() throws Exception {
        Newcomer person = newcomers.person(StaffRole.ADMINISTRATOR);
        newcomers.equip(newcomers.signIn(person));
        Callers.asVisitor(() -> {
            passwords.requestReset(person.email(), "192.0.2.22");
            return null;
        });
        String token = rows.texts(
                        "select facts ->> 'token' from outbox_message where kind = 'PASSWORD_RESET' and recipient = ?",
                        person.email())
                .getFirst();
        Callers.asVisitor(() -> {
            passwords.reset(token, "another-night-of-signals", null);
            return null;
        });
        OpenedSession halfway =
                newcomers.signIn(person, "another-night-of-signals").orElseThrow();
        assertEquals(SignInStep.PROVE_FACTOR, halfway.next());
        assertEquals(Optional.empty(), resolve(halfway.secret()));
    }

    @Test
    @Tag("SEC-19")
    void aRecoveryCodeWorksOnceAndThePersonIsNotified() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        Equipped equipped = newcomers.equip(newcomers.signIn(person));
        assertEquals(10, Set.copyOf(equipped.recoveryCodes()).size());
        String code = equipped.recoveryCodes().getFirst();
        OpenedSession lost = newcomers.signIn(person);

        assertTrue(prove(lost, Codes.typed(code.toUpperCase(java.util.Locale.ROOT))));
        assertTrue(resolve(lost.secret()).isPresent());
        assertFalse(prove(newcomers.signIn(person), Codes.typed(code)));

        assertEquals(
                List.of("RECOVERY_CODE_USED", "SECOND_FACTOR_ADDED"),
                rows.texts("select kind from outbox_message where recipient = ? order by kind", person.email()));
        assertEquals(
                List.of("RecoveryCodeUsed", "RecoveryCodesMade", "SecondFactorAdded"),
                rows.texts(
                        "select action from audit_log where subject_id = ? and action like any (array['Reco%', 'Seco%'])"
                                + " order by action",
                        person.account().value()));
    }

    @Test
    @Tag("SEC-19")
    @Tag("SEC-27")
    void aNewRoleRequiresASecondFactorWithTheNextClick() throws Exception {
        Newcomer person = newcomers.person();
        OpenedSession session = newcomers.signIn(person);
        assertEquals(SignInStep.ENTER, session.next());
        assertTrue(resolve(session.secret()).isPresent());

        rows.change(
                "update account set moderator = true where id = ?",
                person.account().value());

        assertEquals(Optional.empty(), resolve(session.secret()));
        newcomers.equip(session);
        assertTrue(resolve(session.secret()).orElseThrow().roles().contains(Role.MODERATOR));
    }

    @Test
    @Tag("SEC-27")
    void aRevokedRoleEndsWithTheNextClick() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        OpenedSession session = newcomers.signIn(person);
        newcomers.equip(session);

        rows.change(
                "update account set moderator = false where id = ?",
                person.account().value());

        assertEquals(
                Set.of(Role.PERSON), resolve(session.secret()).orElseThrow().roles());
    }

    @Test
    @Tag("SEC-19")
    void anOrganizationRequiresAFactorOfItsMembersOnly() throws Exception {
        Newcomer owner = newcomers.person();
        OpenedSession session = newcomers.signIn(owner);
        OpenedSession outsider = newcomers.signIn(newcomers.person());
        OrganizationId organization = harbour.organization(owner.account());
        presence.of(owner.account());

        Callers.asPerson(owner.account(), () -> organizations.requireSecondFactor(organization, true));

        assertEquals(Optional.empty(), resolve(session.secret()));
        assertEquals(SignInStep.SET_UP_FACTOR, newcomers.signIn(owner).next());
        assertTrue(resolve(outsider.secret()).isPresent());

        presence.of(owner.account());
        Callers.asPerson(owner.account(), () -> organizations.requireSecondFactor(organization, false));
        assertTrue(resolve(session.secret()).isPresent());
    }

    @Test
    @Tag("SEC-19")
    void theSecretOfACompleteSignInIsNotAHalfCompleteOne() throws Exception {
        OpenedSession session = newcomers.signIn(newcomers.person());
        assertEquals(Optional.empty(), Callers.asVisitor(() -> factors.waiting(session.secret())));
        assertRefused(NOT_FOUND, () -> Callers.asVisitor(() -> factors.offer(session.secret())));
        assertRefused(NOT_FOUND, () -> Callers.asVisitor(() -> factors.prove(session.secret(), Codes.typed("123456"))));
    }

    @Test
    void aReloadedPageShowsTheSameSeed() throws Exception {
        OpenedSession one = newcomers.signIn(newcomers.person(StaffRole.MODERATOR));
        OpenedSession other = newcomers.signIn(newcomers.person(StaffRole.MODERATOR));
        String seed = Callers.asVisitor(() -> factors.offer(one.secret())).secret();
        assertEquals(seed, Callers.asVisitor(() -> factors.offer(one.secret())).secret());
        assertNotEquals(
                seed, Callers.asVisitor(() -> factors.offer(other.secret())).secret());
    }

    @Test
    @Tag("SEC-20")
    void thePasswordAloneDoesNotRevealTheSeedThatTheOwnerConfirms() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        OpenedSession owner = newcomers.signIn(person);
        OpenedSession thief = newcomers.signIn(person);
        AuthenticatorOffer stolen = Callers.asVisitor(() -> factors.offer(thief.secret()));
        AuthenticatorOffer own = Callers.asVisitor(() -> factors.offer(owner.secret()));

        assertNotEquals(stolen.secret(), own.secret());
        assertEquals(Optional.empty(), confirm(thief, Codes.first(own)), "the offer is the owner's");
        assertEquals(Optional.empty(), confirm(owner, Codes.first(stolen)), "the thief's seed is void");
        assertTrue(confirm(owner, Codes.first(own)).isPresent());
    }

    @Test
    @Tag("SEC-20")
    void aNewPasswordWithdrawsTheOfferedSeed() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        OpenedSession session = newcomers.signIn(person);
        AuthenticatorOffer before = Callers.asVisitor(() -> factors.offer(session.secret()));
        Callers.asPerson(
                person.account(),
                () -> passwords.change(new ChangePassword(
                        Newcomers.PASSWORD,
                        "another-night-of-signals",
                        session.person().session(),
                        Newcomers.ADDRESS,
                        null)));

        assertEquals(Optional.empty(), confirm(session, Codes.first(before)));
        assertNotEquals(
                before.secret(),
                Callers.asVisitor(() -> factors.offer(session.secret())).secret());
    }

    private Optional<List<String>> confirm(OpenedSession halfway, TypedCode code) throws Exception {
        return Callers.asVisitor(() -> factors.confirm(halfway.secret(), code));
    }

    private Optional<SignedInPerson> resolve(String secret) throws Exception {
        return Callers.asVisitor(() -> signIns.resolve(secret, true));
    }

    private Set<SecondFactor> waiting(String secret) throws Exception {
        return Callers.asVisitor(() -> factors.waiting(secret).orElseThrow().factors());
    }

    private boolean prove(OpenedSession halfway, TypedCode code) throws Exception {
        return Callers.asVisitor(() -> factors.prove(halfway.secret(), code));
    }
}
