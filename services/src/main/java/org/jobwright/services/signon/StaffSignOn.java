package org.jobwright.services.signon;

import org.jobwright.domain.organizations.HiringOrganization;

/**
 * The organization of the operator, whose provider stands for the password of staff; their own second factor is asked for all
 * the same. The operator names it, because the owners of any other organization could sign in as staff who work there.
 */
final class StaffSignOn {

    private StaffSignOn() {}

    static boolean isBy(HiringOrganization organization) {
        return organization.getSlug().equals(System.getProperty("jobwright.staff.sign-on"));
    }
}
