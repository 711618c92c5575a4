package org.jobwright.services.insights.guides;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.insights.guides.GuideStatus;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * A guide in the list of administrators.
 *
 * @param latest the status of its latest version
 * @param isPublic whether it is public, perhaps in an earlier version
 * @param changedBy the name of the person who changed it last
 * @param adverts how many postings were started from it
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
        implements Serializable {

    /** Whether its title contains some words, however they are written. */
    public boolean isAbout(String words) {
        return FoldedText.of(title).contains(FoldedText.of(words));
    }
}
