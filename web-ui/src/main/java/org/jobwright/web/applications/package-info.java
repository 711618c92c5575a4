/** Applying on the site, a person's applications in the workspace, and the employer's work with those who applied. */
package org.jobwright.web.applications;
