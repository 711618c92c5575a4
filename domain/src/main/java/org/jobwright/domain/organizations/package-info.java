/** Employers and the people who work for them: HiringOrganization with its memberships and invitations. */
package org.jobwright.domain.organizations;
