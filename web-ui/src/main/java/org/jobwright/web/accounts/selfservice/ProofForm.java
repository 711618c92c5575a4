package org.jobwright.web.accounts.selfservice;

import java.util.Set;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The page on which a person proves once more to be there.
 *
 * @param kinds the second factors that prove it; none: the password does
 * @param continueTo where the person was
 */
public record ProofForm(Set<SecondFactor> kinds, String continueTo, FieldErrors errors) {

    public boolean asksForPassword() {
        return kinds.isEmpty();
    }

    /** Whether codes of an app prove it; recovery codes always do. */
    public boolean takesAppCodes() {
        return kinds.contains(SecondFactor.AUTHENTICATOR_APP);
    }

    public boolean takesPasskeys() {
        return kinds.contains(SecondFactor.PASSKEY);
    }
}
