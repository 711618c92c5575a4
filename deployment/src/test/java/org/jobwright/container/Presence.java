package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.services.accounts.signin.SignInService;

/** Signs a person in right now with all factors, for actions that need a fresh proof. */
@ApplicationScoped
public class Presence {

    @Inject
    private SignInService signIns;

    @Inject
    private Rows rows;

    /** From now on the request that runs the test comes through a session of this person. */
    public void of(AccountId account) throws Exception {
        Secret secret = Secret.next();
        rows.change(
                "insert into sign_in_session (id, version, secret_hash, account_id, device, created_at, last_seen_at,"
                        + " second_factor, proven_at) values (?, 0, ?, ?, 'Test', now(), now(), 'AUTHENTICATOR_APP', now())",
                SignInSessionId.next().value(),
                secret.hash(),
                account.value());
        Callers.asVisitor(() -> signIns.resolve(secret.value(), true).orElseThrow());
    }

    /** Acts through a session of this person, even on a thread that serves no request. */
    @ActivateRequestContext
    public void during(AccountId account, Callers.Command command) throws Exception {
        of(account);
        command.run();
    }

    /** Minutes pass without a proof. */
    public void grewOld(AccountId account) throws Exception {
        rows.change(
                "update sign_in_session set proven_at = proven_at - interval '5 minutes' where account_id = ?",
                account.value());
    }
}
