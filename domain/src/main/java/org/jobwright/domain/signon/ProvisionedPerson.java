package org.jobwright.domain.signon;

import java.io.Serializable;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.NameText;

/**
 * What a program says about a person.
 *
 * @param userName by which it finds them, in lower case
 * @param externalId its own key; null without one
 * @param active whether they may be a member
 */
public record ProvisionedPerson(
        String userName, String externalId, EmailAddress email, String displayName, boolean active)
        implements Serializable {

    public static final int LONGEST_KEY = 255;

    public ProvisionedPerson {
        if (userName == null || userName.isBlank() || userName.length() > EmailAddress.MAX_LENGTH) {
            throw new RuleViolation("signon.scim.user-name", EmailAddress.MAX_LENGTH);
        }
        if (externalId != null && (externalId.isEmpty() || externalId.length() > LONGEST_KEY)) {
            throw new RuleViolation("signon.scim.external-id", LONGEST_KEY);
        }
        if (displayName == null
                || displayName.isBlank()
                || displayName.length() > Account.MAX_NAME_LENGTH
                || !NameText.isPlain(displayName)) {
            throw new RuleViolation("signon.scim.display-name", Account.MAX_NAME_LENGTH);
        }
    }
}
