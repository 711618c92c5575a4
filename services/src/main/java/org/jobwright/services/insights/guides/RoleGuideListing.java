package org.jobwright.services.insights.guides;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.insights.guides.GuideStatus;
import org.jobwright.domain.insights.guides.RoleGuideId;

/**
 * A guide in the list of administrators.
 *
 * @param latest how far its latest version is
 * @param isPublic everybody reads it, perhaps in an earlier version
 * @param changedBy the name of the person who changed it last
 * @param adverts how many postings were begun from it
 */
public record RoleGuideListing(
        RoleGuideId id,
        String slug,
        String title,
        GuideStatus latest,
        boolean isPublic,
        boolean isRetired,
        Instant changedAt,
        String changedBy,
        long adverts)
        implements Serializable {}
