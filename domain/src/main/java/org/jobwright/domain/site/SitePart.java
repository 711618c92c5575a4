package org.jobwright.domain.site;

import java.util.Arrays;
import java.util.List;

/** A part of the operator's site; each has versions of its own. */
public enum SitePart {
    /** Stands in place of "Jobwright" on the public pages. */
    NAME,
    LOGO,
    /** In which languages visitors read the public pages. */
    LANGUAGES,
    /** Programs that are asked to read nothing, by robots.txt. */
    CRAWLERS,
    /** From which networks requests are counted more strictly, or not at all; on no page. */
    NETWORKS,
    /** Who runs the site. */
    IMPRINT,
    /** How the operator uses personal data. */
    PRIVACY,
    TERMS,
    CONTACT,
    /** How accessible the site is, and whom to tell about barriers. */
    ACCESSIBILITY,
    /** A short message on top of the public pages, until its last day. */
    BANNER;

    private static final List<SitePart> PAGES = List.of(IMPRINT, PRIVACY, TERMS, CONTACT, ACCESSIBILITY);
    private static final List<SitePart> NEEDED = List.of(IMPRINT, PRIVACY, CONTACT);

    /** Parts that are pages of the site, in the order of its footer. */
    public static List<SitePart> pages() {
        return PAGES;
    }

    /** Pages without which an instance is not announced to search engines. */
    public static List<SitePart> needed() {
        return NEEDED;
    }

    /** Parts that are written in each language. */
    public static List<SitePart> texts() {
        return Arrays.stream(values()).filter(SitePart::isText).toList();
    }

    public boolean isPage() {
        return PAGES.contains(this);
    }

    /** Whether it is written in each language, with paragraphs and links. */
    public boolean isText() {
        return isPage() || this == BANNER;
    }
}
