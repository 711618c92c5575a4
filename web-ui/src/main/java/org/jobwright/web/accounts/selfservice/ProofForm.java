package org.jobwright.web.accounts.selfservice;

import java.util.Set;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The page on which a person proves their identity again.
 *
 * @param kinds the second factors that prove it; if empty, the password
 * @param continueTo where the person was
 */
public record ProofForm(Set<SecondFactor> kinds, String continueTo, FieldErrors errors) {

    public boolean asksForPassword() {
        return kinds.isEmpty();
    }

    /** Whether codes of an app are accepted; recovery codes always are. */
    public boolean takesAppCodes() {
        return kinds.contains(SecondFactor.AUTHENTICATOR_APP);
    }

    public boolean takesPasskeys() {
        return kinds.contains(SecondFactor.PASSKEY);
    }
}
