/** Applying on the site, a person's applications in the workspace, and the employer's work with applicants. */
package org.jobwright.web.applications;
