package org.jobwright.services.accounts.credentials;

import com.webauthn4j.data.AuthenticationData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.credentials.CredentialEvent.SecondFactorAdded;
import org.jobwright.domain.accounts.credentials.Passkey;
import org.jobwright.domain.accounts.credentials.PasskeyCredential;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.shared.caller.DatabaseCaller;
import org.jobwright.services.shared.forms.SingleUseTickets;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.shared.security.SecurityLog;

/**
 * Challenges browsers for passkeys and checks their responses. A challenge is valid once, for five minutes, for one
 * purpose, and in the browser that was asked: its ticket is signed together with a secret that only this browser holds.
 */
@ApplicationScoped
public class Passkeys {

    private static final String ADD = "passkey-add.";
    private static final String SIGN = "passkey-sign.";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PasskeyQuestions questions;

    @Inject
    private PasskeyChecks checks;

    @Inject
    private SingleUseTickets tickets;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private DatabaseCaller database;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** A person's passkeys, oldest first; the transaction acts as the person. */
    public List<Passkey> of(AccountId account) {
        return entityManager
                .createQuery(
                        "select p from Passkey p where p.account.id = :account order by p.createdAt, p.id",
                        Passkey.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** A challenge to create a passkey; the transaction acts as the person. */
    public PasskeyChallenge offer(Account account, String browser) {
        List<Passkey> known = of(account.getId());
        requireRoom(known);
        String ticket = tickets.issue(ADD + new Secret(browser).hash());
        String challenge = SingleUseTickets.number(ticket);
        return new PasskeyChallenge(
                ticket, questions.creation(challenge, account, userHandle(known, challenge), known));
    }

    /**
     * Adds the passkey that a browser created to the person's list; the transaction acts as the person.
     *
     * @return the recovery codes for it, none if the person has a list already; empty if anything is wrong with the
     *     response, and its challenge is used up all the same
     */
    public Optional<List<String>> add(Account account, String browser, PasskeyAnswer answer, String label) {
        return unlessRefused(Optional.of(account.getId()), attempt -> made(attempt, account, browser, answer, label));
    }

    private List<String> made(Attempt attempt, Account account, String browser, PasskeyAnswer answer, String label) {
        String challenge = use(ADD, browser, answer);
        attempt.reaches("passkey");
        accounts.lock(account.getId());
        List<Passkey> known = of(account.getId());
        requireRoom(known);
        PasskeyCredential credential = checks.created(answer.credential(), challenge);
        if (find(credential.id()).isPresent()) {
            throw Passkey.refused();
        }
        Passkey made = new Passkey(account, credential, userHandle(known, challenge), label, clock.instant());
        entityManager.persist(made);
        events.fire(new SecondFactorAdded(account.getId(), SecondFactor.PASSKEY, made.getCreatedAt()));
        return recoveryCodes.left(account.getId()) > 0 ? List.of() : recoveryCodes.renew(account.getId());
    }

    public void remove(Passkey passkey) {
        entityManager.remove(passkey);
    }

    /**
     * A challenge to sign.
     *
     * @param known the accepted passkeys; if empty, any passkey of this site
     */
    public PasskeyChallenge ask(String browser, List<Passkey> known) {
        String ticket = tickets.issue(SIGN + new Secret(browser).hash());
        return new PasskeyChallenge(ticket, questions.request(SingleUseTickets.number(ticket), known));
    }

    /**
     * The passkey that signed a challenge; from then on the transaction acts as its person.
     *
     * @return empty if anything is wrong with the response; its challenge is used up all the same
     * @throws org.jobwright.domain.shared.failures.TooManyRequests after too many attempts from an address
     */
    public Optional<Passkey> signed(String browser, PasskeyAnswer answer) {
        return signed(browser, answer, Optional.empty());
    }

    /** The same, accepting only this person's passkeys. */
    public Optional<Passkey> signedBy(AccountId person, String browser, PasskeyAnswer answer) {
        return signed(browser, answer, Optional.of(person));
    }

    private Optional<Passkey> signed(String browser, PasskeyAnswer answer, Optional<AccountId> person) {
        return unlessRefused(person, attempt -> {
            String challenge = use(SIGN, browser, answer);
            attempt.reaches("passkey");
            AuthenticationData signed = checks.read(answer.credential());
            Passkey passkey = find(PasskeyChecks.credentialId(signed))
                    .filter(known ->
                            person.isEmpty() || known.getAccount().getId().equals(person.get()))
                    .orElseThrow(Passkey::refused);
            attempt.reaches("signature", passkey.getAccount().getId());
            checks.check(signed, passkey, challenge);
            database.actAs(passkey.getAccount().getId());
            var said = signed.getAuthenticatorData();
            passkey.use(said.getSignCount(), said.isFlagBS(), clock.instant());
            return passkey;
        });
    }

    /** An exception thrown out of the command would undo that the challenge was used. */
    private static <T> Optional<T> unlessRefused(Optional<AccountId> person, Function<Attempt, T> reading) {
        Attempt attempt = new Attempt(person);
        try {
            return Optional.of(reading.apply(attempt));
        } catch (RuleViolation refused) {
            if (refused.getCode().equals(Passkey.refused().getCode())) {
                attempt.tellRefused();
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** How far a response gets, for the log; people get one message for everything. */
    private static final class Attempt {

        private String reached = "challenge";
        private Optional<AccountId> account;

        private Attempt(Optional<AccountId> account) {
            this.account = account;
        }

        private void reaches(String part) {
            reached = part;
        }

        private void reaches(String part, AccountId known) {
            reaches(part);
            account = Optional.of(known);
        }

        private void tellRefused() {
            SecurityLog.warn(
                    "passkey.refused",
                    "reason",
                    reached,
                    "account",
                    account.map(AccountId::toString).orElse(""));
        }
    }

    private Optional<Passkey> find(String credentialId) {
        Secret shown = new Secret(credentialId);
        database.show(shown);
        return entityManager
                .createQuery(
                        "select p from Passkey p join fetch p.account where p.credentialHash = :hash", Passkey.class)
                .setParameter("hash", shown.hash())
                .getResultStream()
                .findFirst();
    }

    private String use(String purpose, String browser, PasskeyAnswer answer) {
        limit.require(Limit.PASSKEY, answer.address());
        return tickets.use(purpose + new Secret(browser).hash(), answer.ticket(), PasskeySite.VALID_FOR)
                .orElseThrow(Passkey::refused);
    }

    /** All passkeys of a person share a user handle; the first one's is derived from its challenge. */
    private static String userHandle(List<Passkey> known, String challenge) {
        return known.isEmpty() ? new Secret(challenge).hash() : known.getFirst().getUserHandle();
    }

    private static void requireRoom(List<Passkey> known) {
        if (known.size() >= Passkey.MOST) {
            throw new RuleViolation("accounts.passkey.too-many", Passkey.MOST);
        }
    }
}
