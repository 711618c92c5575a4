/**
 * Role guides and what is known about their market. Administrators write guides, everybody reads what is public; other
 * features ask {@link org.jobwright.services.insights.roles.KnownRoles} which role a title means.
 */
package org.jobwright.services.insights;
