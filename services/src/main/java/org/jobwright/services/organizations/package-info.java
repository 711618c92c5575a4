/**
 * Employers and their members. Other features ask {@code OrganizationGuard} for memberships; the site reads {@code
 * OrganizationQueries}.
 */
package org.jobwright.services.organizations;
