package org.jobwright.services.accounts.credentials;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.webauthn4j.data.AuthenticationData;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.credentials.Passkey;
import org.jobwright.domain.accounts.credentials.PasskeyCredential;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.credentials.SoftAuthenticator.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("SEC-21")
class PasskeyChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String CHALLENGE = Secret.next().value();
    private static final String HANDLE = Secret.next().hash();
    private static final Account ACCOUNT =
            Account.register(new EmailAddress("maren@holt.example"), "Maren Holt", Language.EN, NOW);

    private final PasskeyChecks checks = new PasskeyChecks(PasskeySite.at(URI.create("https://jobs.example")));
    private final SoftAuthenticator authenticator = new SoftAuthenticator(Kind.ES256);

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ES256", "EDDSA", "RS256"})
    void whatAnAuthenticatorMakesItSignsWithLater(Kind kind) throws GeneralSecurityException {
        SoftAuthenticator any = new SoftAuthenticator(kind);
        Passkey passkey = passkey(any);
        assertDoesNotThrow(() -> check(any.signs(CHALLENGE), passkey));
        any.userHandle = PasskeySite.text(HexFormat.of().parseHex(HANDLE));
        assertDoesNotThrow(() -> check(any.signs(CHALLENGE), passkey));
    }

    @Test
    void onlyThePublicKeyAndTheTransportsAreStored() {
        authenticator.counter = 7;
        PasskeyCredential made = checks.created(authenticator.makes(CHALLENGE), CHALLENGE);
        assertEquals(authenticator.credentialId(), made.id());
        assertEquals(7, made.counter());
        assertEquals(Set.of("internal"), made.transports());
        assertFalse(made.backupEligible());
    }

    @Test
    void anotherKindOfKeyIsRefused() {
        assertRefused(() -> checks.created(new SoftAuthenticator(Kind.ES384).makes(CHALLENGE), CHALLENGE));
    }

    @Test
    void aPasskeyForAnotherChallengeIsRefused() {
        assertRefused(() -> checks.created(authenticator.makes(Secret.next().value()), CHALLENGE));
    }

    @Test
    void aPasskeyFromAnotherOriginIsRefused() {
        authenticator.origin = "https://jobs.example.evil.example";
        assertRefused(() -> checks.created(authenticator.makes(CHALLENGE), CHALLENGE));
    }

    @Test
    void aPasskeyCreatedWithoutUnlockingIsRefused() {
        authenticator.flags = SoftAuthenticator.PRESENT;
        assertRefused(() -> checks.created(authenticator.makes(CHALLENGE), CHALLENGE));
    }

    @Test
    void aSignatureForAnotherChallengeIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey(authenticator);
        String earlier = authenticator.signs(Secret.next().value());
        assertRefused(() -> check(earlier, passkey));
    }

    @Test
    void aSignatureFromAnotherOriginIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey(authenticator);
        for (String origin : Set.of(
                "https://evil.example",
                "http://jobs.example",
                "https://jobs.example:8443",
                "https://login.jobs.example")) {
            authenticator.origin = origin;
            String signed = authenticator.signs(CHALLENGE);
            assertRefused(() -> check(signed, passkey));
        }
    }

    @Test
    void aSignatureForAnotherRelyingPartyIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey(authenticator);
        authenticator.relyingParty = "evil.example";
        String signed = authenticator.signs(CHALLENGE);
        assertRefused(() -> check(signed, passkey));
    }

    @Test
    void aSignatureInAFrameOfAnotherSiteIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey(authenticator);
        authenticator.crossOrigin = true;
        String signed = authenticator.signs(CHALLENGE);
        assertRefused(() -> check(signed, passkey));
    }

    @Test
    void aSignatureWithoutUnlockingIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey(authenticator);
        authenticator.flags = SoftAuthenticator.PRESENT;
        String signed = authenticator.signs(CHALLENGE);
        assertRefused(() -> check(signed, passkey));
    }

    @Test
    void aCounterThatDoesNotGrowIsRefused() throws GeneralSecurityException {
        authenticator.counter = 5;
        Passkey passkey = passkey(authenticator);
        String copied = authenticator.signs(CHALLENGE);
        assertRefused(() -> check(copied, passkey));
        authenticator.counter = 6;
        String next = authenticator.signs(CHALLENGE);
        assertDoesNotThrow(() -> check(next, passkey));
    }

    @Test
    void aSignatureForAnotherPersonIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey(authenticator);
        authenticator.userHandle =
                PasskeySite.text(HexFormat.of().parseHex(Secret.next().hash()));
        String signed = authenticator.signs(CHALLENGE);
        assertRefused(() -> check(signed, passkey));
    }

    @Test
    void aSignatureByAnotherKeyIsRefused() throws GeneralSecurityException {
        Passkey passkey = passkey(authenticator);
        String forged = new SoftAuthenticator(Kind.ES256).signs(CHALLENGE);
        assertRefused(() -> check(forged, passkey));
    }

    @Test
    void tamperedResponsesAreRefusedWithoutOtherEffects() throws GeneralSecurityException {
        Passkey passkey = passkey(authenticator);
        String genuine = authenticator.signs(CHALLENGE);
        Random random = new Random(21);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder changed = new StringBuilder(genuine);
            changed.setCharAt(random.nextInt(changed.length()), (char) random.nextInt(32, 127));
            try {
                check(changed.toString(), passkey);
            } catch (RuleViolation violation) {
                assertEquals(Passkey.refused().getCode(), violation.getCode());
                refused++;
            }
        }
        // Some changes do not matter: spaces, the id (which finds the key), letter case.
        assertEquals(true, refused > 1_000, refused + " of 2000 were refused");
        assertRefused(() -> checks.read(""));
        assertRefused(() -> checks.read("null"));
        assertRefused(() -> checks.read("[".repeat(15_000)));
        assertRefused(() -> checks.created("{}", CHALLENGE));
        assertRefused(() -> checks.read("{\"id\":\"" + "a".repeat(30_000) + "\"}"));
    }

    private Passkey passkey(SoftAuthenticator made) {
        return new Passkey(ACCOUNT, checks.created(made.makes(CHALLENGE), CHALLENGE), HANDLE, "Telephone", NOW);
    }

    private void check(String json, Passkey passkey) {
        AuthenticationData signed = checks.read(json);
        checks.check(signed, passkey, CHALLENGE);
    }

    private static void assertRefused(Runnable attempt) {
        RuleViolation violation = assertThrows(RuleViolation.class, attempt::run);
        assertEquals(Passkey.refused().getCode(), violation.getCode());
    }
}
