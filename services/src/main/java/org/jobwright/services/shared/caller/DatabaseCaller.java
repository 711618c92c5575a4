package org.jobwright.services.shared.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;

/**
 * Tells PostgreSQL who calls, for row-level security; for this transaction only ({@code set local}), because a pooled
 * connection must not keep the previous caller.
 */
@ApplicationScoped
public class DatabaseCaller {

    @PersistenceContext
    private EntityManager entityManager;

    void callAs(Caller caller) {
        String account = caller.account().map(AccountId::toString).orElse("");
        String role = caller.isSystem() ? "system" : caller.isStaff() ? "staff" : account.isEmpty() ? "" : "person";
        callAs(account, role);
    }

    /**
     * Goes on as a person whom the container does not know yet, because the person just proved who it is: by a
     * password, or by a link that was sent to the person's address.
     */
    public void actAs(AccountId account) {
        entityManager.flush();
        callAs(account.toString(), "person");
    }

    /** Reads the caller's memberships again, after they changed. */
    public void refresh(Caller caller) {
        entityManager.flush();
        callAs(caller);
    }

    /** Makes the rows visible that belong to a secret. */
    public void show(Secret secret) {
        entityManager
                .createNativeQuery("select jobwright_show(:hash)", String.class)
                .setParameter("hash", secret.hash())
                .getSingleResult();
    }

    private void callAs(String account, String role) {
        entityManager
                .createNativeQuery("select jobwright_call_as(:account, :role)", String.class)
                .setParameter("account", account)
                .setParameter("role", role)
                .getSingleResult();
    }
}
