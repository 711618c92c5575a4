package org.jobwright.domain.organizations;

import org.jobwright.domain.shared.failures.NotAllowed;

/** The caller is a member of an organization, and has to sign in at its provider before its pages open. */
public class SignOnNeeded extends NotAllowed {

    private final OrganizationId organization;

    public SignOnNeeded(OrganizationId organization) {
        super("organizations.sign-on.needed");
        this.organization = organization;
    }

    /** Whose provider it is. */
    public OrganizationId getOrganization() {
        return organization;
    }
}
