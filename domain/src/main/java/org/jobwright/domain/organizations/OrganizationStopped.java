package org.jobwright.domain.organizations;

import org.jobwright.domain.shared.failures.NotAllowed;

/** The organization is suspended or blocked, so its members may not do this. */
public class OrganizationStopped extends NotAllowed {

    public OrganizationStopped() {
        super("organizations.stopped");
    }
}
