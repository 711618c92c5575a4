/** Applicants side by side. */
package org.jobwright.web.applications.comparison;
