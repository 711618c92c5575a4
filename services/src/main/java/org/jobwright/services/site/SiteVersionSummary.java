package org.jobwright.services.site;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.site.SitePart;

/**
 * A version of a part, for administrators.
 *
 * @param language null for parts that are the same in all languages
 * @param value what it says, unless it is a text; empty if it takes the part off the site
 * @param lastDay of a banner; null for everything else
 * @param restored the number of the version that it repeats; null if it was written
 * @param writtenBy the name of the administrator
 * @param sha256 of what it says
 */
public record SiteVersionSummary(
        SitePart part,
        Language language,
        int number,
        boolean none,
        String value,
        LocalDate lastDay,
        Integer restored,
        Instant writtenAt,
        String writtenBy,
        String sha256)
        implements Serializable {}
