/** An applicant and the talent pool of the employer. */
package org.jobwright.web.applications.pool;
