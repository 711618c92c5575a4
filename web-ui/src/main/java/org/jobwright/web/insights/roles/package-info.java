/** The pages and the API of published role guides. */
package org.jobwright.web.insights.roles;
