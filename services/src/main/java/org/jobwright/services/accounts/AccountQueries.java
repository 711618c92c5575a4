package org.jobwright.services.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.passwords.PasswordCredential;
import org.jobwright.services.shared.caller.Caller;

/** What people see about their own account. */
@Stateless
@RolesAllowed(Role.PERSON)
public class AccountQueries {

    @Inject
    private Caller caller;

    @Inject
    private AccountRepository accounts;

    /** The caller's account. */
    public OwnAccount mine() {
        Account account = accounts.get(caller.person());
        return new OwnAccount(
                account.getEmail(),
                account.getDisplayName(),
                account.getLanguage(),
                account.isMessageTextMailed(),
                account.getRegisteredAt(),
                accounts.credential(account.getId())
                        .map(PasswordCredential::getChangedAt)
                        .orElse(account.getRegisteredAt()));
    }
}
