package org.jobwright.web.accounts.signon;

import org.jobwright.services.signon.SignOnOffer;
import org.jobwright.web.shared.Addresses;

/**
 * The page from which members go to the provider of their organization.
 *
 * @param continueTo where to go on afterwards; null for the start page
 * @param provider whether they can; not if the organization is stopped, or proves no domain any more
 * @param owner whether the reader is an owner, who comes in without it in an emergency
 */
public record SignOnPage(SignOnOffer offer, String continueTo, boolean provider, boolean owner) {

    public String action() {
        return Addresses.signOn(offer.organization());
    }

    /** Where an owner comes in without the provider. */
    public String emergency() {
        return action() + "/emergency";
    }

    /** The usual way to sign in. */
    public String otherwise() {
        return continueTo == null ? "/login" : Addresses.continuing("/login", continueTo);
    }
}
