package org.jobwright.services.interviews.kits;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * A kit as a member typed it.
 *
 * @param kit which one is changed; null for a new one
 * @param seen the version that was read; null for a new one
 */
public record SaveKit(
        @NotNull OrganizationId organization,
        InterviewKitId kit,
        Long seen,
        @NotNull String name,
        @NotNull KitContent content)
        implements Serializable {}
