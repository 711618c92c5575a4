/** Which role a job title means, and how its pay compares. */
package org.jobwright.domain.insights.roles;
