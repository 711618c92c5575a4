/** Applicants side by side. */
package org.jobwright.services.applications.comparison;
