/**
 * Employers and their members. Other features ask {@code OrganizationGuard} who works for whom; the site reads
 * {@code OrganizationQueries}.
 */
package org.jobwright.services.organizations;
