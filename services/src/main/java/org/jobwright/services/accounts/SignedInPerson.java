package org.jobwright.services.accounts;

import java.io.Serializable;
import java.util.Set;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/**
 * The person behind a request.
 *
 * @param account whose account it is; its value is the name of the container's principal
 * @param displayName as others see the person
 * @param email where mail goes
 * @param language in which the product speaks to the person
 * @param roles of {@link org.jobwright.domain.accounts.Role}
 * @param session in which the person signed in; null when the operator acts for the person
 * @param spared of a second factor, which staff needs elsewhere, because this is a demo account
 */
public record SignedInPerson(
        AccountId account,
        String displayName,
        EmailAddress email,
        Language language,
        Set<String> roles,
        SignInSessionId session,
        boolean spared)
        implements Serializable {

    public SignedInPerson {
        roles = Set.copyOf(roles);
    }

    public static SignedInPerson of(Account account, SignInSession session) {
        return new SignedInPerson(
                account.getId(),
                account.getDisplayName(),
                account.getEmail(),
                account.getLanguage(),
                account.getRoles(),
                session == null ? null : session.getId(),
                session != null && session.getSecondFactor().isEmpty() && DemoAccounts.spares(account));
    }
}
