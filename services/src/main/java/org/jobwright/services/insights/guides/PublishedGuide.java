package org.jobwright.services.insights.guides;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.content.GuideContent;

/**
 * A public guide.
 *
 * @param similarTitles by the graph of all guides, which may know more than {@code content}
 * @param version the number of the public version
 */
public record PublishedGuide(
        RoleGuideId id,
        String slug,
        int version,
        GuideContent content,
        List<SimilarRole> similarTitles,
        Instant publishedAt)
        implements Serializable {

    /**
     * A similar title.
     *
     * @param slug of the guide with this title; empty if there is none
     */
    public record SimilarRole(String title, String slug) implements Serializable {}
}
