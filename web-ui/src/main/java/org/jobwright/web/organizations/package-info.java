/** Joining an organization, the organization's page in the workspace, and the administrator's list of them. */
package org.jobwright.web.organizations;
