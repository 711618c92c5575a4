package org.jobwright.services.shared.caller;

import jakarta.ejb.EJBContext;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;

/**
 * The caller, for the duration of one transaction. The name of the container's principal is the id of the account;
 * {@link ServiceBoundary} reads it once, before the first statement.
 */
@TransactionScoped
public class Caller implements Serializable {

    private static final AccountId NOT_A_CANDIDATE = new AccountId(new UUID(0, 0));

    private boolean bound;
    private int depth;
    private AccountId account;
    private boolean moderator;
    private boolean administrator;
    private boolean system;
    private UUID token;
    private Program program;
    private boolean visiting;
    private Set<OrganizationId> closed = Set.of();
    private final Map<Record, Object> asSystem = new HashMap<>();
    private Map<Record, Object> answers = new HashMap<>();

    /** Reads the caller from the container; true only the first time in a transaction. */
    boolean bind(EJBContext container) {
        if (bound) {
            return false;
        }
        bound = true;
        system = container.isCallerInRole(Role.SYSTEM);
        moderator = container.isCallerInRole(Role.MODERATOR);
        administrator = container.isCallerInRole(Role.ADMINISTRATOR);
        if (container.isCallerInRole(Role.PERSON)) {
            account =
                    new AccountId(UUID.fromString(container.getCallerPrincipal().getName()));
        }
        if (container.isCallerInRole(Role.INTEGRATION)) {
            token = UUID.fromString(container.getCallerPrincipal().getName());
        }
        return true;
    }

    /** The token of a program, before the database said for whom it acts. */
    Optional<UUID> token() {
        return Optional.ofNullable(token);
    }

    /** The database knows the token. */
    void actFor(Program known) {
        program = known;
    }

    /** The database says what the session opens. */
    void enterBy(boolean byProvider, Set<OrganizationId> closedOrganizations) {
        visiting = byProvider;
        closed = Set.copyOf(closedOrganizations);
    }

    /**
     * Whether only the provider of an employer said who the caller is: they see the pages of that employer, and nothing that is
     * their own.
     */
    public boolean isVisiting() {
        return visiting;
    }

    /** Whether the caller has to sign in at the provider of an organization before its pages open. */
    public boolean isClosed(OrganizationId organization) {
        return closed.contains(organization);
    }

    /** Enters a service; true unless another one called it. */
    boolean enter() {
        return depth++ == 0;
    }

    void leave() {
        depth--;
    }

    /** The account of the caller; empty for visitors, programs and the system. */
    public Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }

    /** The account of the caller, for operations that make no sense without one. */
    public AccountId person() {
        return account().orElseThrow(NotAllowed::new);
    }

    /** The account of the caller if what is their own is open; empty for visitors and while they are visiting. */
    public Optional<AccountId> own() {
        return account().filter(known -> !visiting);
    }

    /** The account of the caller on the candidate's side; nobody's while they are {@linkplain #isVisiting visiting}. */
    public AccountId candidate() {
        return visiting ? NOT_A_CANDIDATE : person();
    }

    /** The program that calls; empty for people. */
    public Optional<Program> program() {
        return Optional.ofNullable(program);
    }

    /** To whom a change is put down: the caller, or the owner for whom a program acts. */
    public AccountId author() {
        return program().map(Program::author).orElseGet(this::person);
    }

    /**
     * As row-level security knows the caller: a program by its token, which is the id of no account, so that nothing belongs
     * to it that belongs to the owner who made it.
     */
    public AccountId identity() {
        return program().map(known -> new AccountId(known.token())).orElseGet(this::person);
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public boolean isModerator() {
        return moderator;
    }

    /** Moderators and administrators: people who may look across organizations. */
    public boolean isStaff() {
        return moderator || administrator;
    }

    /** What was answered so far may not be true any more. */
    void forgetAnswers() {
        answers.clear();
        asSystem.clear();
    }

    /** Does the work of the system, which has answers of its own: what it reads is not for the eyes of the caller. */
    <T> T apart(Supplier<T> work) {
        Map<Record, Object> own = answers;
        answers = asSystem;
        try {
            return work.get();
        } finally {
            answers = own;
        }
    }

    /**
     * What the database says, read once in a transaction: about the caller, because a page calls many services and each of
     * them checks its caller; and about the employer or the import of many records that are changed together. Whatever may
     * change within the transaction is not asked in this way, and whatever others may change has to be locked by the answer if
     * a rule rests on it. A failure is not kept.
     *
     * @param question the question, of a type used for nothing else
     */
    @SuppressWarnings("unchecked")
    public <A> A once(Record question, Supplier<A> answer) {
        Object known = answers.get(question);
        if (known == null) {
            known = answer.get();
            answers.put(question, known);
        }
        return (A) known;
    }

    /** A timer or a command of the launcher, not a person. */
    public boolean isSystem() {
        return system;
    }
}
