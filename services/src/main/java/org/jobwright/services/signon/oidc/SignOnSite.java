package org.jobwright.services.signon.oidc;

import java.net.URI;
import org.jobwright.domain.organizations.OrganizationId;

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

    /**
     * Where browsers come back: the redirect URI that an owner registers at the provider. Each organization has its own, so
     * that no provider can send us the answer of another one.
     */
    public URI answerAddress(OrganizationId organization) {
        return URI.create(base + "/login/oidc/answer/" + organization);
    }

    /** Where the provider says that somebody signed out there. */
    public URI signOutAddress() {
        return URI.create(base + "/login/oidc/backchannel-logout");
    }
}
