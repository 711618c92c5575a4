/**
 * Role guides and what is known about their market. Administrators write guides, anyone reads the public ones; other
 * features ask {@link org.jobwright.services.insights.roles.KnownRoles} for the role of a title.
 */
package org.jobwright.services.insights;
