package org.jobwright.domain.accounts.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SignInSessionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SEC-20")
class AuthenticatorAppTest {

    /** The start of a time step. */
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    private static final SignInSessionId SESSION = SignInSessionId.next();

    private static final long STEP = AuthenticatorSeed.step(NOW);

    private final AuthenticatorSeed seed = AuthenticatorSeed.next();
    private final AuthenticatorApp app = new AuthenticatorApp(AccountId.next());

    @BeforeEach
    void anAppThatWasSetUpAnHourAgo() {
        Instant before = NOW.minusSeconds(3600);
        app.offer("sealed", SESSION, before);
        assertTrue(app.confirm(seed, seed.code(AuthenticatorSeed.step(before)), before));
    }

    /** The values of RFC 6238, appendix B; its codes have eight digits, of which ours are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        AuthenticatorSeed known = new AuthenticatorSeed("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

        assertEquals(code, known.code(AuthenticatorSeed.step(Instant.ofEpochSecond(second))));
    }

    @Test
    void aSeedHas160RandomBitsAndIsNotPrinted() {
        assertEquals(20, seed.bytes().length);
        assertEquals(32, seed.base32().length());
        assertNotEquals(seed.base32(), AuthenticatorSeed.next().base32());
        assertFalse(seed.toString().contains(seed.base32()));
    }

    @Test
    void theAddressForTheAppNamesIssuerAccountAndSeed() {
        assertEquals(
                "otpauth://totp/Jobwright:ada%2Bjobs%40test.example?secret=" + seed.base32()
                        + "&issuer=Jobwright&algorithm=SHA1&digits=6&period=30",
                seed.address("Jobwright", "ada+jobs@test.example"));
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void codesOfTheStepsNextToThePresentOneAreTaken(int away, boolean taken) {
        assertEquals(taken, app.accept(seed, seed.code(STEP + away), NOW));
    }

    @Test
    void aCodeIsAcceptedUntilTheEndOfTheNextStep() {
        String code = seed.code(STEP);

        assertFalse(app.accept(seed, code, NOW.plusSeconds(60)));
        assertTrue(app.accept(seed, code, NOW.plusSeconds(59)));
    }

    @Test
    void aCodeIsAcceptedOnce() {
        assertTrue(app.accept(seed, seed.code(STEP), NOW));
        assertFalse(app.accept(seed, seed.code(STEP), NOW));
        assertFalse(app.accept(seed, seed.code(STEP), NOW.plusSeconds(30)));
    }

    @Test
    void aCodeBeforeTheLastOneIsRefused() {
        assertTrue(app.accept(seed, seed.code(STEP), NOW));
        assertFalse(app.accept(seed, seed.code(STEP - 1), NOW));
        assertTrue(app.accept(seed, seed.code(STEP + 1), NOW));
    }

    @Test
    void theCodeThatConfirmedTheAppIsUsedUp() {
        AuthenticatorApp fresh = new AuthenticatorApp(AccountId.next());
        fresh.offer("sealed", SESSION, NOW);
        assertTrue(fresh.confirm(seed, seed.code(STEP), NOW));
        assertFalse(fresh.accept(seed, seed.code(STEP), NOW));
    }

    @ParameterizedTest
    @CsvSource({"''", "abcdef", "12345", "1234567", "１２３４５６"})
    void whatIsNoCodeIsRefused(String typed) {
        assertFalse(app.accept(seed, typed, NOW));
    }

    @Test
    void aNewAppCountsOnlyWhenItIsConfirmed() {
        AuthenticatorSeed other = AuthenticatorSeed.next();
        app.offer("another", SESSION, NOW);
        assertFalse(app.confirm(other, seed.code(STEP + 2), NOW));
        assertEquals("sealed", app.getSealedSeed().orElseThrow());
        assertTrue(app.confirm(other, other.code(STEP), NOW));
        assertEquals("another", app.getSealedSeed().orElseThrow());
        assertTrue(app.seedOfferedTo(SESSION).isEmpty());
    }

    @Test
    void aSeedIsOfferedOnlyInItsSessionUntilItIsWithdrawn() {
        app.offer("another", SESSION, NOW);
        assertTrue(app.hasOfferSince(SESSION, NOW.minusSeconds(1)));
        assertFalse(app.hasOfferSince(SESSION, NOW));
        SignInSessionId other = SignInSessionId.next();
        assertFalse(app.hasOfferSince(other, NOW.minusSeconds(1)));
        assertTrue(app.seedOfferedTo(other).isEmpty());
        assertEquals("another", app.seedOfferedTo(SESSION).orElseThrow());

        app.withdrawOffer();

        assertFalse(app.hasOfferSince(SESSION, NOW.minusSeconds(1)));
        assertTrue(app.seedOfferedTo(SESSION).isEmpty());
        assertEquals("sealed", app.getSealedSeed().orElseThrow());
    }

    @Test
    void recoveryCodesAreLongDifferentAndNotPrinted() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            seen.add(RecoveryCodeText.next().value());
        }
        assertEquals(1000, seen.size());
        RecoveryCodeText one = RecoveryCodeText.next();
        assertTrue(one.grouped().matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}"), one.grouped());
        assertFalse(one.toString().contains(one.value()));
    }

    @Test
    void aRecoveryCodeIsReadAsPeopleTypeIt() {
        RecoveryCodeText one = RecoveryCodeText.next();
        assertEquals(
                one,
                new RecoveryCodeText(
                        " " + one.grouped().toUpperCase(java.util.Locale.ROOT).replace('-', ' ')));
    }

    @Test
    void aRecoveryCodeWorksOnceAndForOneAccount() {
        RecoveryCodeText text = RecoveryCodeText.next();
        AccountId account = AccountId.next();
        assertNotEquals(text.hash(account), text.hash(AccountId.next()));
        RecoveryCode code = new RecoveryCode(account, text, NOW);
        assertTrue(code.use(NOW));
        assertFalse(code.use(NOW));
    }
}
