package org.jobwright.web.site;

import org.jobwright.services.site.SiteText;

/** The data of a page of the operator. */
public record OperatorPage(SiteText text) {

    /** Headings one level up: on an advert they are below those of the page, here there is only its title. */
    public String html() {
        return text.text()
                .html()
                .replace("<h3>", "<h2>")
                .replace("</h3>", "</h2>")
                .replace("<h4>", "<h3>")
                .replace("</h4>", "</h3>");
    }

    /** Enough of the fingerprint to tell two versions apart. */
    public String fingerprint() {
        return text.sha256().substring(0, 16);
    }
}
