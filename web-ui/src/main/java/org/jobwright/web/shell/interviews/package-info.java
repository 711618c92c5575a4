/** Interviews as several pages show them: the applicant's page of the employer, and the candidate's own. */
package org.jobwright.web.shell.interviews;
