/** Applicants side by side. */
package org.jobwright.domain.applications.comparison;
