package org.jobwright.services.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Account;

/** Checks the password of somebody whose account is known, as slowly for guessers as at the sign-in. */
@ApplicationScoped
class PasswordProof {

    @Inject
    private AccountRepository accounts;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private SignInThrottle throttle;

    boolean check(Account account, String password, String address) {
        if (throttle.refuses(account.getEmail(), address)) {
            return false;
        }
        boolean proven = accounts.credential(account.getId())
                .filter(known -> hasher.verify(password, known.getPasswordHash()))
                .isPresent();
        if (proven) {
            throttle.succeeded(account.getEmail());
        } else {
            throttle.failed(account.getEmail(), address);
        }
        return proven;
    }
}
