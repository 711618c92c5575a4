/** The applications of an organization for its programs: the same commands as the workspace, and changes in their order. */
package org.jobwright.services.integrations.applications;
