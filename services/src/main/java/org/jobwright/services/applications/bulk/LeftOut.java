package org.jobwright.services.applications.bulk;

import java.io.Serializable;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Someone in a selection whom a command would leave as they are, and why. */
public record LeftOut(JobApplicationId application, String applicantName, RuleViolation reason)
        implements Serializable {}
