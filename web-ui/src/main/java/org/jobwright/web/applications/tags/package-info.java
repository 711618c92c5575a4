/** Tags of applicants, and the page of an organization's vocabulary. */
package org.jobwright.web.applications.tags;
