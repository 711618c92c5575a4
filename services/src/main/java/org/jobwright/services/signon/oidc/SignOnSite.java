package org.jobwright.services.signon.oidc;

import java.net.URI;

/**
 * Where providers send people and messages.
 *
 * @param base the public address of this instance, without a trailing slash
 */
public record SignOnSite(String base) {

    /** The site of this instance. */
    public static SignOnSite here() {
        return new SignOnSite(System.getProperty("jobwright.base.url", "http://localhost:8080"));
    }

    /** Where browsers come back: the redirect URI that owners register at the provider. */
    public URI answerAddress() {
        return URI.create(base + "/login/oidc/answer");
    }

    /** Where the provider says that somebody signed out there. */
    public URI signOutAddress() {
        return URI.create(base + "/login/oidc/backchannel-logout");
    }
}
