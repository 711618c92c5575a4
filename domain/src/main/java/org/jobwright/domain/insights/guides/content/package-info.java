/** What a role guide says. */
package org.jobwright.domain.insights.guides.content;
