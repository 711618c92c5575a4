package org.jobwright.services.accounts.passwords;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.SignInThrottle;
import org.jobwright.services.shared.security.SecurityLog;

/** Verifies the password of someone who has a session or a mailed link, with the same throttling as sign-in. */
@ApplicationScoped
public class PasswordProof {

    @Inject
    private AccountRepository accounts;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private SignInThrottle throttle;

    public boolean check(Account account, String password, String address, Secret browser) {
        if (throttle.refuses(account.getEmail(), address, browser)) {
            return refused(account, "throttled");
        }
        boolean proven = accounts.credential(account.getId())
                .filter(credential ->
                        hasher.verifyKnown(account.getId().toString(), password, credential.getPasswordHash()))
                .isPresent();
        if (!proven) {
            throttle.failed(account.getEmail(), address, browser);
            return refused(account, "unproven");
        }
        throttle.succeeded(account.getEmail(), browser);
        return true;
    }

    private static boolean refused(Account account, String reason) {
        SecurityLog.warn(
                "proof.refused", "reason", reason, "account", account.getId().toString());
        return false;
    }
}
