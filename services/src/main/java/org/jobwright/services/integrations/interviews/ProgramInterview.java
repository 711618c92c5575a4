package org.jobwright.services.integrations.interviews;

import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.services.interviews.InterviewDetails;

/** An interview as a program of the employer reads it, and the application that it is about. */
public record ProgramInterview(ApplicationReference application, InterviewDetails details) {}
