package org.jobwright.web.insights.guides;

import org.jobwright.domain.insights.guides.GuideStatus;
import org.jobwright.services.insights.guides.RoleGuideDetails;
import org.jobwright.services.insights.guides.RoleGuideDetails.VersionLine;
import org.jobwright.services.insights.guides.RoleGuideListing;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The state of a guide: the public version, and what happens to the latest one. */
record GuideStanding(RoleGuideDetails guide, Texts texts, Formats formats) {

    String sentence() {
        return (everybody() + " " + latest()).strip();
    }

    private String everybody() {
        RoleGuideListing listing = guide.listing();
        if (listing.isPublic()) {
            VersionLine shown = guide.versions().stream()
                    .filter(version -> version.status() == GuideStatus.PUBLISHED)
                    .findFirst()
                    .orElseThrow();
            return texts.get("insights.guides.stands.public", shown.number(), formats.dateTime(shown.since()));
        }
        return texts.get(listing.isRetired() ? "insights.guides.stands.retired" : "insights.guides.stands.hidden");
    }

    private String latest() {
        RoleGuideListing listing = guide.listing();
        return switch (listing.latest()) {
            case DRAFT ->
                texts.get(
                        "insights.guides.stands.DRAFT",
                        guide.number(),
                        listing.changedBy(),
                        formats.dateTime(listing.changedAt()));
            case IN_REVIEW ->
                texts.get(
                        "insights.guides.stands.IN_REVIEW",
                        guide.number(),
                        listing.changedBy(),
                        formats.dateTime(listing.changedAt()));
            case PUBLISHED -> "";
        };
    }
}
