/** What is asked of approvers, for the pages of what they approve. */
package org.jobwright.web.shell.approvals;
