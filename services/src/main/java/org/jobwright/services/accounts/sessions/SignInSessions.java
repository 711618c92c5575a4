package org.jobwright.services.accounts.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountEvent.SignedIn;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.accounts.credentials.SecondFactors;
import org.jobwright.services.accounts.credentials.SignInStep;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.shared.security.SecurityLog;

/** Opens, finds and ends sessions. */
@ApplicationScoped
public class SignInSessions {

    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SecondFactors factors;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Opens a session for a person who proved the password or the address; the transaction already acts as that person.
     * If a second factor is required, the session authenticates nobody until one is {@linkplain #complete proven}.
     */
    public OpenedSession open(Account account, String device, Optional<String> continueTo) {
        endOldest(account.getId());
        Secret secret = Secret.next();
        SignInSession session = new SignInSession(secret, account, device, clock.instant());
        entityManager.persist(session);
        SignInStep next = factors.nextStep(account, session);
        if (next == SignInStep.ENTER) {
            events.fire(new SignedIn(account.getId(), clock.instant()));
        } else {
            // If no second factor follows, someone else may know the password.
            SecurityLog.tell("sign-in.halfway", "account", account.getId().toString());
        }
        return new OpenedSession(secret.value(), SignedInPerson.of(account, session), next, continueTo);
    }

    /** Opens a session for a person who proved two factors at once; the transaction already acts as that person. */
    public OpenedSession openComplete(Account account, String device, SecondFactor factor) {
        endOldest(account.getId());
        Secret secret = Secret.next();
        SignInSession session = new SignInSession(secret, account, device, clock.instant());
        session.prove(factor, clock.instant());
        entityManager.persist(session);
        events.fire(new SignedIn(account.getId(), clock.instant()));
        return new OpenedSession(
                secret.value(), SignedInPerson.of(account, session), SignInStep.ENTER, Optional.empty());
    }

    /**
     * Opens a session for a person whom only the provider of an employer named; see {@link SignInSession#byProvider}.
     *
     * @param begun notes by which provider, and whether it asked for a second factor
     */
    public OpenedSession openByProvider(Account account, String device, Consumer<SignInSession> begun) {
        endOldest(account.getId());
        Secret secret = Secret.next();
        SignInSession session = SignInSession.byProvider(secret, account, device, clock.instant());
        entityManager.persist(session);
        begun.accept(session);
        SignInStep next = factors.nextStep(account, session);
        if (next == SignInStep.ENTER) {
            events.fire(new SignedIn(account.getId(), clock.instant()));
        }
        return new OpenedSession(secret.value(), SignedInPerson.of(account, session), next, Optional.empty());
    }

    /** The person proved the second factor for which the session was waiting: from the next request on it counts. */
    public void complete(SignInSession session, SecondFactor factor) {
        prove(session, factor);
        events.fire(new SignedIn(session.getAccount().getId(), clock.instant()));
    }

    /** The person proved a second factor in a complete session. */
    public void prove(SignInSession session, SecondFactor factor) {
        session.prove(factor, clock.instant());
    }

    /** The person entered the password again in a complete session. */
    public void proveAgain(SignInSession session) {
        session.proveAgain(clock.instant());
    }

    /** The open session of a secret, if its person may still sign in; it may be waiting for the second factor. */
    public Optional<SignInSession> find(String secret) {
        Secret shown = new Secret(secret);
        database.show(shown);
        return entityManager
                .createQuery("""
                        select s from SignInSession s join fetch s.account
                        where s.secretHash = :hash and s.endedAt is null and s.account.status = :active""", SignInSession.class)
                .setParameter("hash", shown.hash())
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .filter(session -> session.isOpen(clock.instant()))
                .findFirst();
    }

    /** The same, if it is waiting for the second factor; continues as the person, who has proven the password. */
    public Optional<SignInSession> findWaiting(String secret) {
        Optional<SignInSession> waiting =
                find(secret).filter(session -> factors.nextStep(session.getAccount(), session) != SignInStep.ENTER);
        waiting.ifPresent(session -> database.actAs(session.getAccount().getId()));
        return waiting;
    }

    /** A session that has not ended. */
    public Optional<SignInSession> open(SignInSessionId id) {
        return Optional.ofNullable(entityManager.find(SignInSession.class, id))
                .filter(session -> session.isOpen(clock.instant()));
    }

    /** Records that a session is in use. Not through the entity: requests of one page come in parallel. */
    public void seen(SignInSession session) {
        Instant now = clock.instant();
        if (session.getLastSeenAt().isBefore(now.minus(SEEN_EVERY))) {
            entityManager
                    .createQuery("update SignInSession s set s.lastSeenAt = :now where s.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", session.getId())
                    .executeUpdate();
        }
    }

    /** The open sessions of a person, newest first. */
    public List<SignInSession> openOnes(AccountId account) {
        return entityManager
                .createQuery("""
                        select s from SignInSession s
                        where s.account.id = :account and s.endedAt is null
                        order by s.lastSeenAt desc""", SignInSession.class)
                .setParameter("account", account)
                .getResultStream()
                .filter(session -> session.isOpen(clock.instant()))
                .toList();
    }

    /**
     * Makes room for another session; those waiting for a second factor go first, so that a password alone ends
     * nobody's session. Not through the entities: people sign in in parallel.
     */
    private void endOldest(AccountId account) {
        List<SignInSession> open = openOnes(account).stream()
                .sorted(Comparator.comparing((SignInSession session) ->
                                session.getSecondFactor().isPresent())
                        .thenComparing(SignInSession::getCreatedAt))
                .toList();
        open.stream()
                .limit(Math.max(0, open.size() + 1 - SessionService.MOST_SESSIONS))
                .forEach(session -> entityManager
                        .createQuery(
                                "update SignInSession s set s.endedAt = :now where s.id = :id and s.endedAt is null")
                        .setParameter("now", clock.instant())
                        .setParameter("id", session.getId())
                        .executeUpdate());
    }

    public void endAll(AccountId account) {
        openOnes(account).forEach(session -> session.end(clock.instant()));
    }
}
