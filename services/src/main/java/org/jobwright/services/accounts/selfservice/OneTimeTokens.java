package org.jobwright.services.accounts.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.OneTimeToken;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.TokenPurpose;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** Issues and redeems links that work once. */
@ApplicationScoped
public class OneTimeTokens {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Clock clock;

    /** A new link for an account; earlier ones for the same purpose stop working. */
    public Secret issue(Account account, TokenPurpose purpose, String continueTo) {
        return issue(account, purpose, continueTo, null);
    }

    /** The same, remembering the browser that requested it. */
    Secret issue(Account account, TokenPurpose purpose, String continueTo, Secret browser) {
        Instant now = clock.instant();
        entityManager
                .createQuery("""
                        update OneTimeToken t set t.usedAt = :now, t.version = t.version + 1
                        where t.account = :account and t.purpose = :purpose and t.usedAt is null""")
                .setParameter("now", now)
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .executeUpdate();
        Secret secret = Secret.next();
        database.show(secret);
        OneTimeToken token = new OneTimeToken(secret, account, purpose, continueTo, now);
        token.askedFrom(browser);
        entityManager.persist(token);
        return secret;
    }

    /** Voids a person's unused mailed links: for confirming the address and for setting a password. */
    void endMailed(Account account) {
        entityManager
                .createQuery("""
                        update OneTimeToken t set t.usedAt = :now, t.version = t.version + 1
                        where t.account = :account and t.purpose in :mailed and t.usedAt is null""")
                .setParameter("now", clock.instant())
                .setParameter("account", account)
                .setParameter("mailed", Set.of(TokenPurpose.CONFIRM_EMAIL, TokenPurpose.RESET_PASSWORD))
                .executeUpdate();
    }

    /** Finds a valid link and continues as its recipient, who must prove more to use it. */
    OneTimeToken find(String secret, TokenPurpose purpose) {
        OneTimeToken token = load(secret, Set.of(purpose));
        if (!token.isValid(clock.instant())) {
            throw OneTimeToken.invalid();
        }
        database.actAs(token.getAccount().getId());
        return token;
    }

    /** Redeems a link and continues as its recipient. */
    OneTimeToken use(String secret, Set<TokenPurpose> purposes) {
        OneTimeToken token = load(secret, purposes);
        token.use(clock.instant());
        database.actAs(token.getAccount().getId());
        return token;
    }

    private OneTimeToken load(String secret, Set<TokenPurpose> purposes) {
        Secret shown = new Secret(secret);
        database.show(shown);
        OneTimeToken token = entityManager.find(OneTimeToken.class, shown.hash());
        if (token == null || !purposes.contains(token.getPurpose())) {
            throw OneTimeToken.invalid();
        }
        return token;
    }
}
