package org.jobwright.services.accounts.selfservice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.credentials.CredentialEvent.PasskeyRenamed;
import org.jobwright.domain.accounts.credentials.CredentialEvent.SecondFactorRemoved;
import org.jobwright.domain.accounts.credentials.Passkey;
import org.jobwright.domain.accounts.credentials.PasskeyId;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.DomainEvent;
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
import org.jobwright.services.shared.caller.OwnSide;

/** A person's own passkeys: list, add, rename and remove them, and prove identity with one. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PasskeyService {

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
    private Event<DomainEvent> events;

    /** The caller's passkeys, oldest first. */
    @OwnSide
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
     * Asks the caller's browser to create a passkey. Requires a fresh proof.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation {@code accounts.passkey.too-many} from {@link
     *     Passkey#MOST} on
     * @throws ProofNeeded if the caller's last proof is too old
     */
    public PasskeyChallenge offer() {
        proof.require();
        return passkeys.offer(me(), browser());
    }

    /**
     * Adds the passkey that the browser created to the caller's list. Requires a fresh proof.
     *
     * @param label its name, up to {@link Passkey#MAX_LABEL_LENGTH} characters
     * @return the recovery codes, if this is the caller's first second factor; shown only now. Empty if anything is
     *     wrong with the response
     */
    public Optional<List<String>> add(@Valid @NotNull PasskeyAnswer answer, @NotNull String label) {
        proof.require();
        Optional<List<String>> recovery = passkeys.add(me(), browser(), answer, label);
        // From now on the caller needs a second factor; creating the passkey has proven it in this session.
        recovery.ifPresent(list -> sessions.prove(proof.requireSession(), SecondFactor.PASSKEY));
        return recovery;
    }

    /** Renames one of the caller's passkeys. */
    @OwnSide
    public void rename(@NotNull PasskeyId id, @NotNull String label) {
        Passkey passkey = find(passkeys.of(caller.person()), id);
        passkey.rename(label);
        events.fire(new PasskeyRenamed(caller.person(), id, clock.instant()));
    }

    /**
     * Removes one of the caller's passkeys: it can no longer be used to sign in. Requires a fresh proof.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation {@code accounts.factor.last} for the last second
     *     factor of a person who needs one
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
        passkeys.remove(passkey);
        events.fire(new SecondFactorRemoved(account, SecondFactor.PASSKEY, clock.instant()));
        factors.tidy(account);
    }

    /** Asks the caller's browser to sign with one of the caller's passkeys. */
    public PasskeyChallenge ask() {
        return passkeys.ask(browser(), passkeys.of(caller.person()));
    }

    /** Accepts a signature as proof of the caller's identity; false if anything is wrong with it. */
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

    /** What binds a challenge to the browser: its signed-in session. */
    private String browser() {
        return proof.requireSession().getId().toString();
    }
}
