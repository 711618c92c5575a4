package org.jobwright.services.accounts.selfservice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.credentials.Passkey;
import org.jobwright.domain.accounts.credentials.PasskeyId;
import org.jobwright.domain.accounts.credentials.PasskeyRenamed;
import org.jobwright.domain.accounts.credentials.SecondFactorRemoved;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.credentials.PasskeyAnswer;
import org.jobwright.services.accounts.credentials.PasskeyChallenge;
import org.jobwright.services.accounts.credentials.PasskeySummary;
import org.jobwright.services.accounts.credentials.Passkeys;
import org.jobwright.services.accounts.credentials.SecondFactors;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.shared.caller.Caller;

/** A person's own passkeys: which there are, another one, away with one; and proving by one to be there. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PasskeyService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passkeys passkeys;

    @Inject
    private SecondFactors factors;

    @Inject
    private SignInSessions sessions;

    @Inject
    private RecentProof proof;

    @Inject
    private Clock clock;

    @Inject
    private Event<PasskeyRenamed> renamed;

    @Inject
    private Event<SecondFactorRemoved> removed;

    /** The caller's passkeys, the oldest first. */
    public List<PasskeySummary> mine() {
        return passkeys.of(caller.person()).stream()
                .map(passkey -> new PasskeySummary(
                        passkey.getId(),
                        passkey.getLabel(),
                        passkey.isBackedUp(),
                        passkey.getCreatedAt(),
                        passkey.getLastUsedAt().orElse(null)))
                .toList();
    }

    /**
     * Asks the caller's browser to make a passkey. Wants a fresh proof that the caller is there.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation {@code accounts.passkey.too-many} from {@link Passkey#MOST} on
     * @throws ProofNeeded when the caller's last proof is too old
     */
    public PasskeyChallenge offer() {
        proof.require();
        return passkeys.offer(me(), browser());
    }

    /**
     * Puts the passkey that the browser made on the caller's list. Wants a fresh proof that the caller is there.
     *
     * @param label what the caller calls it, up to {@link Passkey#MAX_LABEL_LENGTH} characters
     * @return the recovery codes, where this is the caller's first second factor; shown this once. Empty for whatever is
     *     wrong with the answer
     */
    public Optional<List<String>> add(@Valid @NotNull PasskeyAnswer answer, @NotNull String label) {
        proof.require();
        Optional<List<String>> recovery = passkeys.add(me(), browser(), answer, label);
        // From now on a second factor is asked of the caller; making the passkey has proven it in this session.
        recovery.ifPresent(list -> sessions.prove(proof.requireSession(), SecondFactor.PASSKEY));
        return recovery;
    }

    /** Gives one of the caller's passkeys another name. */
    public void rename(@NotNull PasskeyId id, @NotNull String label) {
        Passkey passkey = find(passkeys.of(caller.person()), id);
        passkey.rename(label);
        renamed.fire(new PasskeyRenamed(caller.person(), id, clock.instant()));
    }

    /**
     * Takes one of the caller's passkeys off the list: it opens nothing any more. Wants a fresh proof that the caller is
     * there.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation {@code accounts.factor.last} for the last second factor of
     *     somebody who needs one
     */
    public void remove(@NotNull PasskeyId id) {
        proof.require();
        AccountId account = caller.person();
        accounts.lock(account);
        List<Passkey> all = passkeys.of(account);
        Passkey passkey = find(all, id);
        if (all.size() == 1) {
            factors.requireAnother(me(), SecondFactor.PASSKEY);
        }
        entityManager.remove(passkey);
        removed.fire(new SecondFactorRemoved(account, SecondFactor.PASSKEY, clock.instant()));
        factors.tidy(account);
    }

    /** Asks the caller's browser to sign with one of the caller's passkeys. */
    public PasskeyChallenge ask() {
        return passkeys.ask(browser(), passkeys.of(caller.person()));
    }

    /** Takes what the browser signed as proof that the caller is there; false for whatever is wrong with it. */
    public boolean prove(@Valid @NotNull PasskeyAnswer answer) {
        SignInSession session = proof.requireSession();
        Optional<Passkey> signed = passkeys.signedBy(caller.person(), browser(), answer);
        signed.ifPresent(passkey -> sessions.prove(session, SecondFactor.PASSKEY));
        return signed.isPresent();
    }

    private static Passkey find(List<Passkey> passkeys, PasskeyId id) {
        return passkeys.stream()
                .filter(passkey -> passkey.getId().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Account me() {
        return accounts.get(caller.person());
    }

    /** What binds a challenge to the browser: the session that it is signed in with. */
    private String browser() {
        return proof.requireSession().getId().toString();
    }
}
