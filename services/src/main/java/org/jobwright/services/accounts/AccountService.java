package org.jobwright.services.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** A person changes their own account. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class AccountService {

    @Inject
    private Caller caller;

    @Inject
    private AccountRepository accounts;

    /** Changes the caller's name and language. */
    public void introduce(
            @NotBlank(message = "accounts.name.required")
                    @Size(max = Account.MAX_NAME_LENGTH, message = "accounts.name.too-long")
                    String displayName,
            @NotNull Language language) {
        AccountInput.requirePlainName("displayName", displayName);
        accounts.get(caller.person()).introduce(displayName, language);
    }

    /** Mails to the caller about messages have the text of these, or only say that there is one. */
    public void mailMessageText(boolean mailed) {
        accounts.get(caller.person()).mailMessageText(mailed);
    }
}
