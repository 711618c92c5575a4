package org.jobwright.services.applications.team;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * A member of a hiring team gets another part.
 *
 * @param seen the part as it was seen
 */
public record ChangePart(
        @NotNull JobPostingId posting,
        @NotNull AccountId account,
        @NotNull HiringTeamPart seen,
        @NotNull HiringTeamPart part)
        implements Serializable {}
