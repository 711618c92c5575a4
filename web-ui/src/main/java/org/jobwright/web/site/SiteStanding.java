package org.jobwright.web.site;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jobwright.domain.site.SiteContent;
import org.jobwright.services.site.SiteVersionSummary;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** How a part stands, in words. */
final class SiteStanding {

    private SiteStanding() {}

    /** What a version of a part says that is not a text. */
    static String value(SiteVersionSummary version, Texts texts) {
        return switch (version.part()) {
            case LANGUAGES ->
                SiteContent.languagesOf(version.value()).stream()
                        .map(texts::nameOf)
                        .collect(Collectors.joining(", "));
            case CRAWLERS, NETWORKS -> String.join(", ", version.value().lines().toList());
            default -> version.value();
        };
    }

    /**
     * Where a text stands.
     *
     * @param latest its latest version; null if there is none
     */
    static String of(SiteVersionSummary latest, LocalDate today, Texts texts, Formats formats) {
        if (latest == null || latest.none()) {
            return texts.get("site.standing.missing");
        }
        if (latest.lastDay() != null) {
            return texts.get(
                    latest.lastDay().isBefore(today) ? "site.standing.over" : "site.standing.until",
                    formats.date(latest.lastDay()));
        }
        return texts.get(
                "site.standing.version", latest.number(), formats.longDate(latest.writtenAt()), latest.writtenBy());
    }
}
