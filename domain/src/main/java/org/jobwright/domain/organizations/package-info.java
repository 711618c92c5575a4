/** Employers and who works for them: HiringOrganization with its memberships and invitations. */
package org.jobwright.domain.organizations;
