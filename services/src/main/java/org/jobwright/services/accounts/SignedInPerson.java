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
 * @param account the account; its value is the name of the container's principal
 * @param displayName the name that others see
 * @param email the address for mail
 * @param language the person's language
 * @param roles of {@link org.jobwright.domain.accounts.Role}
 * @param session in which the person signed in; null if the operator acts for the person
 * @param spared exempt from the second factor that staff needs, because this is a demo account
 * @param visiting whether only the provider of an employer named the person, so that nothing of their own is open
 */
public record SignedInPerson(
        AccountId account,
        String displayName,
        EmailAddress email,
        Language language,
        Set<String> roles,
        SignInSessionId session,
        boolean spared,
        boolean visiting)
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
                session != null && session.getSecondFactor().isEmpty() && DemoAccounts.spares(account),
                session != null && !session.isOwn());
    }
}
