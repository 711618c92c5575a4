package org.jobwright.services.insights;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.insights.GuideContent;
import org.jobwright.domain.insights.RoleGuideId;

/**
 * Keep what was written.
 *
 * @param seenVersion the version that the writer began from; null for any
 */
public record SaveRoleGuide(
        @NotNull RoleGuideId guide,
        Long seenVersion,
        @NotNull GuideContent content) implements Serializable {}
