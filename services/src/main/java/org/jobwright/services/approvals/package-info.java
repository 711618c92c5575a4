/** Asks named members for permission, takes their votes, and reminds them. */
package org.jobwright.services.approvals;
