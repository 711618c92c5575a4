package org.jobwright.web.accounts.signin;

import org.jobwright.services.accounts.credentials.AuthenticatorOffer;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The page on which a person sets up an authenticator app.
 *
 * @param action the address for the first code
 * @param continueTo where to continue; null for the start page
 */
public record SetUpForm(AuthenticatorOffer offer, String action, String continueTo, FieldErrors errors) {

    /** Whether this step is required to enter the workspace. */
    public boolean isHalfway() {
        return action.equals(SecondFactorPages.SET_UP);
    }

    /** The offer as a picture. */
    public String picture() {
        return QrPicture.of(offer.address());
    }

    /** The secret in groups that are easy to type. */
    public String secret() {
        return QrPicture.grouped(offer.secret());
    }
}
