package org.jobwright.services.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.SignInSession;
import org.jobwright.domain.accounts.SignedIn;
import org.jobwright.services.shared.DatabaseCaller;

/** Opens, finds and ends the sessions of people. */
@ApplicationScoped
class SignInSessions {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Clock clock;

    @Inject
    private Event<SignedIn> signedIn;

    /** Opens a session; the transaction already acts as the person. */
    OpenedSession open(Account account, String device, Optional<String> continueTo) {
        Secret secret = Secret.next();
        SignInSession session = new SignInSession(secret, account, device, clock.instant());
        entityManager.persist(session);
        signedIn.fire(new SignedIn(account.getId(), clock.instant()));
        return new OpenedSession(secret.value(), SignedInPerson.of(account, session), continueTo);
    }

    /** The open session of a secret, of a person who may still sign in. */
    Optional<SignInSession> find(String secret) {
        Secret shown = new Secret(secret);
        database.show(shown);
        return entityManager
                .createQuery("""
                        select s from SignInSession s join fetch s.account
                        where s.secretHash = :hash and s.endedAt is null and s.createdAt > :oldest
                          and s.account.status = :active""", SignInSession.class)
                .setParameter("hash", shown.hash())
                .setParameter("oldest", oldest())
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .findFirst();
    }

    /** Notes that a session is in use. Not through the entity: requests of one page come side by side. */
    void seen(SignInSession session) {
        Instant now = clock.instant();
        if (session.getLastSeenAt().isBefore(now.minus(SEEN_EVERY))) {
            entityManager
                    .createQuery("update SignInSession s set s.lastSeenAt = :now where s.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", session.getId())
                    .executeUpdate();
        }
    }

    /** The open sessions of a person, the latest first. */
    List<SignInSession> openOnes(AccountId account) {
        return entityManager
                .createQuery("""
                        select s from SignInSession s
                        where s.account.id = :account and s.endedAt is null and s.createdAt > :oldest
                        order by s.lastSeenAt desc""", SignInSession.class)
                .setParameter("account", account)
                .setParameter("oldest", oldest())
                .getResultList();
    }

    void endAll(AccountId account) {
        openOnes(account).forEach(session -> session.end(clock.instant()));
    }

    private Instant oldest() {
        return clock.instant().minus(SignInSession.MAX_AGE);
    }
}
