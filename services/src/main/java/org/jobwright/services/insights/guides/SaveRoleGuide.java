package org.jobwright.services.insights.guides;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.content.GuideContent;

/**
 * Saves a draft.
 *
 * @param seenVersion the version that the writer started from; null for any
 */
public record SaveRoleGuide(
        @NotNull RoleGuideId guide,
        Long seenVersion,
        @NotNull GuideContent content) implements Serializable {}
