package org.jobwright.web.accounts.signin;

import java.util.Set;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The page that asks for the second factor.
 *
 * @param factors the person's factors
 * @param recovering whether a recovery code is asked for instead
 * @param continueTo where to continue; null for the start page
 */
public record SecondFactorForm(Set<SecondFactor> factors, boolean recovering, String continueTo, FieldErrors errors) {

    /** Whether the page has a field for codes of an app. */
    public boolean takesAppCodes() {
        return !recovering && factors.contains(SecondFactor.AUTHENTICATOR_APP);
    }

    /** Whether the page has a button for passkeys. */
    public boolean takesPasskeys() {
        return !recovering && factors.contains(SecondFactor.PASSKEY);
    }

    /** What to do here. */
    public String lede(SiteRequest visit) {
        if (recovering) {
            return visit.text("accounts.factor.recovery-text");
        }
        if (!takesPasskeys()) {
            return visit.text("accounts.factor.text");
        }
        return visit.text(takesAppCodes() ? "accounts.passkey.or-code" : "accounts.passkey.only");
    }

    public String appAddress() {
        return ContinueTo.address(SecondFactorPages.PROVE, continueTo);
    }

    public String recoveryAddress() {
        return ContinueTo.address(SecondFactorPages.RECOVER, continueTo);
    }
}
