/** Which published role a title means, and how its pay compares. */
package org.jobwright.services.insights.roles;
