package org.jobwright.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.RegisterAccount;
import org.jobwright.services.accounts.RegistrationService;
import org.jobwright.services.accounts.SignIn;
import org.jobwright.services.accounts.SignInService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guessing passwords is slow, wherever it comes from, and locks nobody out of a browser that is known. */
@Tag("SEC-16")
@ExtendWith(ArquillianExtension.class)
class SignInThrottleIT {

    private static final String PASSWORD = "signals-by-night-and-day";
    private static final int MORE_THAN_FREE = 7;

    @Inject
    private RegistrationService registration;

    @Inject
    private SignInService signIns;

    @Inject
    private Rows rows;

    private final String email = "guessed-" + UUID.randomUUID() + "@test.example";
    private final Secret browser = Secret.next();

    @BeforeEach
    void somebodyWithAPassword() throws Exception {
        registration.register(new RegisterAccount(
                email, "Some One", PASSWORD, Language.EN, UUID.randomUUID().toString(), null));
        registration.confirm(
                rows.texts("select facts ->> 'token' from outbox_message where recipient = ?", email)
                        .getLast(),
                "Firefox");
    }

    @Test
    void afterSomeWrongTriesTheRightPasswordHasToWaitToo() {
        guess(null);

        assertFalse(enters(PASSWORD, null));
    }

    @Test
    void aKnownBrowserGetsInWhileSomebodyGuessesElsewhere() {
        assertTrue(enters(PASSWORD, browser));
        guess(null);

        assertTrue(enters(PASSWORD, browser));
        assertFalse(enters(PASSWORD, null), "elsewhere nothing has changed");
        assertFalse(enters(PASSWORD, Secret.next()), "nor with a secret that was made up");
    }

    @Test
    void whoGuessesInAKnownBrowserIsSlowedDownThere() {
        assertTrue(enters(PASSWORD, browser));
        guess(browser);

        assertFalse(enters(PASSWORD, browser));
        assertTrue(enters(PASSWORD, null), "elsewhere nobody guessed");
    }

    @Test
    void aBrowserIsKnownForOneAccountOnly() throws Exception {
        assertTrue(enters(PASSWORD, browser));
        String other = "other-" + email;
        signIns.signIn(new SignIn(other, "wrong-password-here", "192.0.2.9", "Firefox", browser));

        assertEquals(1, rows.count("from sign_in_throttle where key = ?", new Secret("account:" + other).hash()));
    }

    /** As after a restart, and as another node sees it. */
    @Test
    void aHundredFailuresAreTheEndForADay() throws Exception {
        int failures = 100;
        rows.change(
                "insert into sign_in_throttle (key, failures, last_failed_at) values (?, ?, ?)",
                new Secret("account:" + email).hash(),
                failures,
                OffsetDateTime.now(java.time.ZoneOffset.UTC).minusHours(1));
        assertFalse(enters(PASSWORD, null));

        rows.change(
                "update sign_in_throttle set last_failed_at = ? where key = ?",
                OffsetDateTime.now(java.time.ZoneOffset.UTC).minusHours(25),
                new Secret("account:" + email).hash());
        assertTrue(enters(PASSWORD, null));
    }

    private void guess(Secret known) {
        for (int i = 0; i < MORE_THAN_FREE; i++) {
            assertFalse(enters("wrong-password-" + i + "-here", known));
        }
    }

    private boolean enters(String password, Secret known) {
        return signIns.signIn(new SignIn(email, password, UUID.randomUUID().toString(), "Firefox", known))
                .isPresent();
    }
}
