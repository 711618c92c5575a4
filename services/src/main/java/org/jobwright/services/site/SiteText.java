package org.jobwright.services.site;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.domain.site.SitePart;

/**
 * A text as it is on the site.
 *
 * @param language of the text, which may be another one than the reader's
 * @param number of its version
 * @param sha256 of its markup
 */
public record SiteText(SitePart part, Language language, int number, RichText text, Instant writtenAt, String sha256)
        implements Serializable {}
