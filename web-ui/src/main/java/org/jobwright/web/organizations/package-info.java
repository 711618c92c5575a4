/** Joining an organization, its page in the workspace, and the administrator's list. */
package org.jobwright.web.organizations;
