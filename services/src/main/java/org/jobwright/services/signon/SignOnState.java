package org.jobwright.services.signon;

import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * What belongs to one trip of a browser to a provider and back. The number is in the address; nonce and verifier follow from
 * it and from a secret that only this browser has, so that nobody else can go on with it.
 *
 * @param organization whose provider it is
 * @param continueTo where to go on; empty for the start page
 */
record SignOnState(OrganizationId organization, Optional<String> continueTo, String number, String browser) {

    /** The provider repeats it in its token, which therefore answers this trip. */
    String nonce() {
        return new Secret("nonce " + number + " " + browser).hash();
    }

    /** The provider got its hash; the sender of the code has to know it (PKCE). */
    String verifier() {
        return new Secret("verifier " + number + " " + browser).hash();
    }
}
