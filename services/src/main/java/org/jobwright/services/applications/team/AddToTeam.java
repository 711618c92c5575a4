package org.jobwright.services.applications.team;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPostingId;

/** A member of the organization gets a place in the hiring team of a posting. */
public record AddToTeam(
        @NotNull JobPostingId posting,
        @NotNull AccountId account,
        @NotNull HiringTeamPart part) implements Serializable {}
