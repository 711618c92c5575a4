package org.jobwright.services.accounts;

import java.io.Serializable;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
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
 */
public record SignedInPerson(
        AccountId account, String displayName, EmailAddress email, Language language, Set<String> roles)
        implements Serializable {

    public SignedInPerson {
        roles = Set.copyOf(roles);
    }
}
