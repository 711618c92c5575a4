package org.jobwright.domain.accounts;

import java.time.Instant;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/** Accounts for tests, each at one stage of its life. */
public final class Accounts {

    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private Accounts() {}

    public static Account unconfirmed() {
        return Account.register(new EmailAddress("maren@holt.example"), "Maren Holt", Language.EN, NOW);
    }

    public static Account active() {
        Account account = unconfirmed();
        account.confirm(NOW);
        return account;
    }

    public static Account suspended() {
        Account account = active();
        account.suspend("Asked applicants for money", NOW);
        return account;
    }
}
