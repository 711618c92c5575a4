package org.jobwright.container.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Refusals;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.selfservice.ConfirmAccount;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.jobwright.services.accounts.selfservice.RegisterAccount;
import org.jobwright.services.accounts.selfservice.RegistrationService;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.sessions.SignInCleanupTimer;
import org.jobwright.services.accounts.signin.SignIn;
import org.jobwright.services.accounts.signin.SignInService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reading the database gives no access: credentials are stored as hashes. */
@ContainerTest
class SecretsIT {

    /** All but the key of the cluster, which the application cannot even read. */
    private static final String READABLE = "select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_type = 'BASE TABLE'";

    private static final String PASSWORD = "signals-by-night-and-day";

    @Inject
    private RegistrationService registration;

    @Inject
    private SignInService signIns;

    @Inject
    private PasswordService passwords;

    @Inject
    private SignInCleanupTimer cleanup;

    @Inject
    private Rows rows;

    private final String email = "secretive-" + UUID.randomUUID() + "@test.example";

    /** The mail itself must wait somewhere; its link is deleted once it was sent. */
    @Test
    @Tag("SEC-53")
    void noIssuedSecretIsInAnyTableExceptTheWaitingMail() throws Exception {
        OpenedSession session = register();
        passwords.requestReset(email, UUID.randomUUID().toString());
        Secret browser = Secret.next();
        signIns.signIn(new SignIn(email, PASSWORD, "192.0.2.9", "Firefox", browser));
        List<String> secrets = List.of(session.secret(), token(), browser.value(), PASSWORD);

        for (String secret : secrets) {
            List<String> holders = new ArrayList<>();
            for (String table : rows.texts(READABLE)) {
                if (rows.count("from " + table + " t where strpos(t::text, ?) > 0", secret) > 0) {
                    holders.add(table);
                }
            }
            holders.remove("outbox_message");
            assertEquals(List.of(), holders);
        }
        assertEquals(1, rows.count("from one_time_token where secret_hash = ?", new Secret(token()).hash()));
        assertEquals(1, rows.count("from sign_in_session where secret_hash = ?", new Secret(session.secret()).hash()));
    }

    @Test
    @Tag("SEC-53")
    void aLinkWorksOnceAndExpires() throws Exception {
        register();
        passwords.requestReset(email, UUID.randomUUID().toString());
        String late = token();
        rows.change("update one_time_token set expires_at = now() where secret_hash = ?", new Secret(late).hash());
        Refusals.assertRefused("accounts.token.invalid", () -> passwords.reset(late, "another-night-of-signals", null));

        passwords.requestReset(email, UUID.randomUUID().toString());
        String fresh = token();
        passwords.reset(fresh, "another-night-of-signals", null);
        Refusals.assertRefused(
                "accounts.token.invalid", () -> passwords.reset(fresh, "a-third-night-of-signals", null));
    }

    @Test
    void theTimerRemovesExpiredSecrets() throws Exception {
        OpenedSession session = register();
        passwords.requestReset(email, UUID.randomUUID().toString());
        String link = new Secret(token()).hash();
        String old = new Secret(session.secret()).hash();
        rows.change("update one_time_token set expires_at = now() - interval '8 days' where secret_hash = ?", link);
        rows.change("update sign_in_session set created_at = now() - interval '8 days' where secret_hash = ?", old);

        cleanup.run();

        assertEquals(0, rows.count("from one_time_token where secret_hash = ?", link));
        assertEquals(0, rows.count("from sign_in_session where secret_hash = ?", old));
    }

    @Test
    @Tag("SEC-53")
    void aUsedLinkIsDeletedFromAKeptMail() throws Exception {
        registration.register(new RegisterAccount(
                email, "Some One", PASSWORD, Language.EN, UUID.randomUUID().toString(), null, null));
        String confirmation = token();
        rows.change("update outbox_message set state = 'KEPT' where recipient = ?", email);
        registration.confirm(
                new ConfirmAccount(confirmation, PASSWORD, UUID.randomUUID().toString(), "Firefox", null));
        assertEquals(List.of(), secretsInMails());

        passwords.requestReset(email, UUID.randomUUID().toString());
        String reset = token();
        rows.change("update outbox_message set state = 'KEPT' where recipient = ?", email);
        assertEquals(List.of(reset), secretsInMails());
        passwords.reset(reset, "another-night-of-signals", null);
        assertEquals(List.of(), secretsInMails());
    }

    private List<String> secretsInMails() throws Exception {
        return rows.texts(
                "select facts ->> 'token' from outbox_message where recipient = ? and facts ->> 'token' <> ''", email);
    }

    @Test
    @Tag("SEC-15")
    void aPasswordIsStoredAsASlowHashWithItsParameters() throws Exception {
        register();
        String stored = hash();

        assertTrue(
                stored.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"), stored);
    }

    @Test
    @Tag("SEC-15")
    void anOldHashWorksOnceMoreAndIsThenReplaced() throws Exception {
        register();
        rows.change("""
                update password_credential set password_hash =
                  'PBKDF2WithHmacSHA256:600000:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=:DFqTjatOpsvD8nnIjjWfmWFNEH05K4MqdBpdm8pJ92k='
                where account_id = (select id from account where email = ?)""", email);

        assertTrue(signIn("wrong-horse-demo").isEmpty());
        assertTrue(hash().startsWith("PBKDF2"), "only the right password makes a new hash");
        assertTrue(signIn("correct-horse-demo").isPresent());
        assertTrue(hash().startsWith("$argon2id$"), hash());
        assertTrue(signIn("correct-horse-demo").isPresent());
    }

    private Optional<OpenedSession> signIn(String password) {
        return signIns.signIn(new SignIn(email, password, UUID.randomUUID().toString(), "Firefox"));
    }

    private String hash() throws Exception {
        return rows.texts(
                        "select password_hash from password_credential c join account a on a.id = c.account_id where a.email = ?",
                        email)
                .getFirst();
    }

    private OpenedSession register() throws Exception {
        registration.register(new RegisterAccount(
                email, "Some One", PASSWORD, Language.EN, UUID.randomUUID().toString(), null, null));
        return registration
                .confirm(new ConfirmAccount(token(), PASSWORD, UUID.randomUUID().toString(), "Firefox", null))
                .orElseThrow();
    }

    private String token() throws Exception {
        return rows.texts(
                        "select facts ->> 'token' from outbox_message where recipient = ? and facts ->> 'token' is not null"
                                + " order by occurred_at",
                        email)
                .getLast();
    }
}
