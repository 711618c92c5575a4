package org.jobwright.container.accounts;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.selfservice.ConfirmAccount;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.jobwright.services.accounts.selfservice.RegisterAccount;
import org.jobwright.services.accounts.selfservice.RegistrationService;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.signin.SignIn;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.shared.KeyedHash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An account needs both the mail and the password, never just one of them. */
@ContainerTest
class ConfirmationIT {

    private static final String OWN = "signals-by-night-and-day";
    private static final String FOREIGN = "four quite ordinary words";
    private static final String LATER = "another-night-of-signals";

    @Inject
    private RegistrationService registration;

    @Inject
    private PasswordService passwords;

    @Inject
    private SignInService signIns;

    @Inject
    private Rows rows;

    private final String email = "owner-" + UUID.randomUUID() + "@test.example";

    @Test
    void aWrongPasswordConfirmsNothingAndTheLinkStaysValid() throws Exception {
        register(OWN);
        String link = link();
        assertEquals(Optional.empty(), confirm(link, FOREIGN));
        assertEquals(List.of("UNCONFIRMED"), status());
        assertEquals(Optional.empty(), signIn(OWN));

        assertTrue(confirm(link, OWN).isPresent());
        assertEquals(List.of("ACTIVE"), status());
        assertRefused("accounts.token.invalid", () -> confirm(link, OWN));
    }

    @Test
    void inTheBrowserThatRegisteredTheLinkNeedsNoPassword() throws Exception {
        Secret browser = Secret.next();
        registration.register(new RegisterAccount(email, "Some One", OWN, Language.EN, somewhere(), null, browser));
        String link = link();
        assertTrue(registration.wasAskedFrom(link, browser));
        assertFalse(registration.wasAskedFrom(link, Secret.next()));
        assertEquals(
                Optional.empty(),
                registration.confirm(new ConfirmAccount(link, "", somewhere(), "Firefox", Secret.next())));
        assertTrue(registration
                .confirm(new ConfirmAccount(link, "", somewhere(), "Firefox", browser))
                .isPresent());
        assertTrue(signIn(OWN).isPresent());
    }

    /** The owner opens the valid link, which is the one of the other registration. */
    @Test
    void registeringSomeoneElsesAddressMeanwhileDoesNotLetAnyoneIn() throws Exception {
        register(OWN);
        register(FOREIGN);
        String link = link();
        assertEquals(Optional.empty(), confirm(link, OWN), "another password goes with this link");
        assertEquals(Optional.empty(), signIn(FOREIGN), "and nothing was confirmed");

        requestReset();
        passwords.reset(link(), LATER, null);
        assertEquals(Optional.empty(), signIn(FOREIGN));
        assertRefused("accounts.token.invalid", () -> confirm(link, FOREIGN));
        assertTrue(signIn(LATER).isPresent());
    }

    @Test
    void aNewPasswordByMailConfirmsTheAddressAndEndsEarlierLinks() throws Exception {
        register(OWN);
        String confirmation = link();
        requestReset();
        String reset = link();
        requestReset();
        passwords.reset(link(), LATER, null);

        assertEquals(List.of("ACTIVE"), status());
        assertRefused("accounts.token.invalid", () -> confirm(confirmation, LATER));
        assertRefused("accounts.token.invalid", () -> passwords.reset(reset, FOREIGN, null));
        assertEquals(Optional.empty(), signIn(OWN));
        assertTrue(signIn(LATER).isPresent());
    }

    @Test
    @Tag("SEC-16")
    void guessingThePasswordOfALinkIsThrottledLikeSignIn() throws Exception {
        register(OWN);
        String counter = KeyedHash.of("account:" + email);
        assertEquals(Optional.empty(), confirm(link(), FOREIGN));
        assertEquals(1, rows.change("update sign_in_throttle set failures = 20 where key = ?", counter));

        assertEquals(Optional.empty(), confirm(link(), OWN));
        rows.change("delete from sign_in_throttle where key = ?", counter);
        assertTrue(confirm(link(), OWN).isPresent());
    }

    @Test
    void aSuspendedAccountIsNotConfirmedByItsLink() throws Exception {
        register(OWN);
        rows.change(
                "update account set status = 'SUSPENDED', suspended_at = now(), suspension_reason = 'In bulk'"
                        + " where email = ?",
                email);
        assertRefused("accounts.transition-refused", () -> confirm(link(), OWN));
        requestReset();
        assertEquals(1, tokens().size(), "nor is there a link for a new password");
        assertEquals(List.of("SUSPENDED"), status());
    }

    private void register(String password) {
        registration.register(new RegisterAccount(email, "Some One", password, Language.EN, somewhere(), null, null));
    }

    private Optional<OpenedSession> confirm(String link, String password) {
        return registration.confirm(new ConfirmAccount(link, password, somewhere(), "Firefox", null));
    }

    private void requestReset() {
        passwords.requestReset(email, somewhere());
    }

    private Optional<OpenedSession> signIn(String password) {
        return signIns.signIn(new SignIn(email, password, somewhere(), "Firefox"));
    }

    /** An unused address, whose limits no other test uses. */
    private static String somewhere() {
        return UUID.randomUUID().toString();
    }

    private List<String> status() throws Exception {
        return rows.texts("select status from account where email = ?", email);
    }

    /** In the latest mail that has one. */
    private String link() throws Exception {
        return tokens().getLast();
    }

    private List<String> tokens() throws Exception {
        return rows.texts(
                "select facts ->> 'token' from outbox_message where recipient = ? and facts ->> 'token' <> ''"
                        + " order by occurred_at",
                email);
    }
}
