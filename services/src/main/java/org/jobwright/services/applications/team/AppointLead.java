package org.jobwright.services.applications.team;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * A member of a hiring team becomes its lead, and the former lead a hiring manager.
 *
 * @param seen the lead as it was seen; null if there was none
 */
public record AppointLead(
        @NotNull JobPostingId posting, @NotNull AccountId account, AccountId seen) implements Serializable {}
