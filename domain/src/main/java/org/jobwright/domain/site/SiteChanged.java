package org.jobwright.domain.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Language;

/**
 * An administrator changed a part of the operator's site.
 *
 * @param language null for parts that are the same in all languages
 * @param version the number of the new version
 * @param sha256 of what it says; with the audit log it proves what was on the site at a time
 */
public record SiteChanged(SitePart part, Language language, int version, String sha256, Instant at)
        implements DomainEvent {

    /** The change that a version made. */
    public static SiteChanged by(SiteVersion version) {
        return new SiteChanged(
                version.getPart(),
                version.getLanguage(),
                version.getNumber(),
                version.getSha256(),
                version.getWrittenAt());
    }

    @Override
    public Subject subject() {
        return new Subject(
                "SitePart", UUID.nameUUIDFromBytes(("site " + part + " " + language).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String action() {
        return "SiteChanged";
    }
}
