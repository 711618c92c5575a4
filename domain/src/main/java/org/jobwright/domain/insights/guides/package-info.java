/** Role guides from draft to publication, and the rules for publishing. */
package org.jobwright.domain.insights.guides;
