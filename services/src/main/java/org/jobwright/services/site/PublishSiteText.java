package org.jobwright.services.site;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.domain.site.SitePart;

/**
 * An administrator publishes a text of the site.
 *
 * @param lastDay of a banner; null for other texts
 * @param seen the number of the version that the text started from; 0 if there was none
 */
public record PublishSiteText(
        @NotNull SitePart part,
        @NotNull Language language,
        @NotNull RichText text,
        LocalDate lastDay,
        int seen) {}
