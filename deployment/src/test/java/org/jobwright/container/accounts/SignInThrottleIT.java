package org.jobwright.container.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.selfservice.ConfirmAccount;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.jobwright.services.accounts.selfservice.RegisterAccount;
import org.jobwright.services.accounts.selfservice.RegistrationService;
import org.jobwright.services.accounts.signin.SignIn;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.shared.KeyedHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guessing passwords is slow, wherever it comes from, and does not lock anyone out of a known browser. */
@Tag("SEC-16")
@ContainerTest
class SignInThrottleIT {

    private static final String PASSWORD = "signals-by-night-and-day";
    private static final String NEW_PASSWORD = "another-night-of-signals";
    private static final int A_DOZEN = 12;

    @Inject
    private RegistrationService registration;

    @Inject
    private SignInService signIns;

    @Inject
    private PasswordService passwords;

    @Inject
    private Rows rows;

    private final String email = "guessed-" + UUID.randomUUID() + "@test.example";
    private final Secret browser = Secret.next();

    @BeforeEach
    void aPersonWithAPassword() throws Exception {
        registration.register(new RegisterAccount(
                email, "Some One", PASSWORD, Language.EN, UUID.randomUUID().toString(), null, null));
        String link = rows.texts("select facts ->> 'token' from outbox_message where recipient = ?", email)
                .getLast();
        assertTrue(registration
                .confirm(new ConfirmAccount(link, PASSWORD, UUID.randomUUID().toString(), "Firefox", null))
                .isPresent());
    }

    @Test
    void afterSomeWrongAttemptsTheRightPasswordMustWaitToo() throws Exception {
        guess(KeyedHash.of("account:" + email));

        assertFalse(enters(PASSWORD, null));
    }

    @Test
    void wrongAttemptsCountAndTheRightOneResetsThem() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertFalse(enters("wrong-password-" + i + "-here", null));
        }
        assertEquals(
                List.of("3"),
                rows.texts("select failures from sign_in_throttle where key = ?", KeyedHash.of("account:" + email)));

        assertTrue(enters(PASSWORD, null));
        assertEquals(0, rows.count("from sign_in_throttle where key = ?", KeyedHash.of("account:" + email)));
    }

    @Test
    void aKnownBrowserGetsInDuringGuessesElsewhere() throws Exception {
        assertTrue(enters(PASSWORD, browser));
        guess(KeyedHash.of("account:" + email));

        assertTrue(enters(PASSWORD, browser));
        assertFalse(enters(PASSWORD, null), "elsewhere nothing has changed");
        assertFalse(enters(PASSWORD, Secret.next()), "nor with a secret that was made up");
    }

    @Test
    void guessesInAKnownBrowserAreThrottledThere() throws Exception {
        assertTrue(enters(PASSWORD, browser));
        assertFalse(enters("wrong-password-in-a-known-one", browser));
        assertEquals(0, rows.count("from sign_in_throttle where key = ?", KeyedHash.of("account:" + email)));
        guess(new Secret("browser:" + browser.value() + ":" + email).hash());

        assertFalse(enters(PASSWORD, browser));
        assertTrue(enters(PASSWORD, null), "no one guessed from elsewhere");
    }

    @Test
    void aBrowserIsKnownForOneAccountOnly() throws Exception {
        assertTrue(enters(PASSWORD, browser));
        String other = "other-" + email;
        signIns.signIn(new SignIn(other, "wrong-password-here", "192.0.2.9", "Firefox", browser));

        assertEquals(1, rows.count("from sign_in_throttle where key = ?", KeyedHash.of("account:" + other)));
    }

    @Test
    void aNewPasswordByMailEndsTheWaitAndMakesTheBrowserKnown() throws Exception {
        guess(KeyedHash.of("account:" + email));
        assertFalse(enters(PASSWORD, null));

        passwords.requestReset(email, UUID.randomUUID().toString());
        passwords.reset(link(), NEW_PASSWORD, browser);

        assertTrue(enters(NEW_PASSWORD, null), "nothing is left of what others guessed");
        guess(KeyedHash.of("account:" + email));
        assertFalse(enters(NEW_PASSWORD, null));
        assertTrue(enters(NEW_PASSWORD, browser), "the browser in which it was set is known");
    }

    @Test
    void theBrowserThatConfirmedTheAddressIsKnown() throws Exception {
        String other = "second-" + email;
        registration.register(new RegisterAccount(
                other, "Some One", PASSWORD, Language.EN, UUID.randomUUID().toString(), null, null));
        String link = rows.texts("select facts ->> 'token' from outbox_message where recipient = ?", other)
                .getLast();
        registration.confirm(
                new ConfirmAccount(link, PASSWORD, UUID.randomUUID().toString(), "Firefox", browser));
        guess(KeyedHash.of("account:" + other));

        assertTrue(signIns.signIn(new SignIn(other, PASSWORD, "192.0.2.8", "Firefox", browser))
                .isPresent());
        assertFalse(signIns.signIn(new SignIn(other, PASSWORD, "192.0.2.8", "Firefox", Secret.next()))
                .isPresent());
    }

    /** As after a restart, and as another node sees it. */
    @Test
    void aHundredFailuresBlockGuessingForADay() throws Exception {
        int failures = 100;
        rows.change(
                "insert into sign_in_throttle (key, failures, last_failed_at) values (?, ?, ?)",
                KeyedHash.of("account:" + email),
                failures,
                OffsetDateTime.now(java.time.ZoneOffset.UTC).minusHours(1));
        assertFalse(enters(PASSWORD, null));

        rows.change(
                "update sign_in_throttle set last_failed_at = ? where key = ?",
                OffsetDateTime.now(java.time.ZoneOffset.UTC).minusHours(25),
                KeyedHash.of("account:" + email));
        assertTrue(enters(PASSWORD, null));
    }

    /** As if a dozen attempts had just failed: the next one has to wait for two minutes. */
    private void guess(String key) throws Exception {
        rows.change("""
                insert into sign_in_throttle (key, failures, last_failed_at) values (?, ?, now())
                on conflict (key) do update set failures = excluded.failures, last_failed_at = excluded.last_failed_at""", key, A_DOZEN);
    }

    private String link() throws Exception {
        return rows.texts(
                        "select facts ->> 'token' from outbox_message where recipient = ? and kind = 'PASSWORD_RESET'",
                        email)
                .getLast();
    }

    private boolean enters(String password, Secret known) {
        return signIns.signIn(new SignIn(email, password, UUID.randomUUID().toString(), "Firefox", known))
                .isPresent();
    }
}
