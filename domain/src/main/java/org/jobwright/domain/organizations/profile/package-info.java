/** The name and profile of an organization. */
package org.jobwright.domain.organizations.profile;
