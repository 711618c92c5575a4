/** Interviews: planned by the employer, told to candidate and panel, answered by both. Commands: {@code InterviewService}. */
package org.jobwright.services.interviews;
