/** Pages about offers: the candidate's answer, letters as files, and the vote of an approver. */
package org.jobwright.web.offers;
