package org.jobwright.services.shared.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;

/**
 * Passes the caller to PostgreSQL, for row-level security; only for this transaction ({@code set local}), because a
 * pooled connection must not keep the previous caller.
 */
@ApplicationScoped
public class DatabaseCaller {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private CallingSession calling;

    @Inject
    private Caller current;

    @Inject
    private Clock clock;

    void callAs(Caller caller) {
        if (caller.token().isPresent()) {
            caller.actFor(callWith(caller.token().orElseThrow()));
            return;
        }
        String account = caller.account().map(AccountId::toString).orElse("");
        String role = caller.isSystem() ? "system" : caller.isStaff() ? "staff" : account.isEmpty() ? "" : "person";
        if (account.isEmpty()) {
            callAs(account, role);
        } else {
            callIn(caller, account, role);
        }
    }

    /** What a person sees also depends on how they entered. */
    private void callIn(Caller caller, String account, String role) {
        String confirmed = calling(CallingSession::confirmedImport);
        String[] state =
                (confirmed.isEmpty() ? inSession(account, role) : forImport(account, role, confirmed)).split(" ", -1);
        Set<OrganizationId> closed = Stream.of(state[1].split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(id -> new OrganizationId(UUID.fromString(id)))
                .collect(Collectors.toSet());
        caller.enterBy(!state[0].isEmpty(), closed);
    }

    private String inSession(String account, String role) {
        return (String) entityManager
                .createNativeQuery("select jobwright_call_in(:account, :role, :session)", String.class)
                .setParameter("account", account)
                .setParameter("role", role)
                .setParameter("session", calling(CallingSession::id))
                .getSingleResult();
    }

    private String forImport(String account, String role, String run) {
        return (String) entityManager
                .createNativeQuery("select jobwright_call_for_import(:account, :role, :run)", String.class)
                .setParameter("account", account)
                .setParameter("role", role)
                .setParameter("run", run)
                .getSingleResult();
    }

    private String calling(Function<CallingSession, Optional<?>> entered) {
        try {
            return entered.apply(calling).map(Object::toString).orElse("");
        } catch (ContextNotActiveException noRequest) {
            return "";
        }
    }

    /**
     * Continues as a person whom the container does not know yet, who has just been authenticated: by a password, or by
     * a link sent to their address.
     */
    public void actAs(AccountId account) {
        entityManager.flush();
        current.forgetAnswers();
        callAs(account.toString(), "person");
    }

    /** Reads the caller's memberships again, after they changed. */
    public void refresh(Caller caller) {
        entityManager.flush();
        caller.forgetAnswers();
        callAs(caller);
    }

    /** Does what the system decides and the caller may not. Nothing of what it reads is for the caller's eyes. */
    public <T> T asSystem(Caller caller, Supplier<T> work) {
        entityManager.flush();
        callAs("", "system");
        try {
            return caller.apart(work);
        } finally {
            callAs(caller);
        }
    }

    /** Makes the rows of a secret visible. */
    public void show(Secret secret) {
        entityManager
                .createNativeQuery("select jobwright_show(:hash)", String.class)
                .setParameter("hash", secret.hash())
                .getSingleResult();
    }

    /** A token that was revoked since the request began is refused here. */
    private Program callWith(UUID token) {
        String found = (String) entityManager
                .createNativeQuery("select jobwright_call_with_token(:token, :now)", String.class)
                .setParameter("token", token)
                .setParameter("now", clock.instant())
                .getSingleResult();
        if (found.isEmpty()) {
            throw new NotAllowed();
        }
        String[] parts = found.split(" ", -1);
        return new Program(
                token, new OrganizationId(UUID.fromString(parts[0])), new AccountId(UUID.fromString(parts[1])));
    }

    private void callAs(String account, String role) {
        entityManager
                .createNativeQuery("select jobwright_call_as(:account, :role)", String.class)
                .setParameter("account", account)
                .setParameter("role", role)
                .getSingleResult();
    }
}
