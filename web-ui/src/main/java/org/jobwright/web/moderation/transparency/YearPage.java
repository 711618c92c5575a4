package org.jobwright.web.moderation.transparency;

import java.util.List;
import org.jobwright.services.moderation.transparency.PublishedYear;
import org.jobwright.web.shared.pages.SiteRequest;

/** The published counts of a year. */
public record YearPage(PublishedYear published) {

    public String title(SiteRequest visit) {
        return visit.text("moderation.year.title", String.valueOf(published.year()));
    }

    public List<YearWords.Part> parts(SiteRequest visit) {
        return new YearWords(visit.texts(), visit.formats()).parts(published.counts());
    }

    /** The same as a file for spreadsheets. */
    public String table() {
        return "/transparency/" + published.year() + ".csv";
    }

    /** The text whose hash is on the page. */
    public String document() {
        return "/transparency/" + published.year() + ".json";
    }
}
