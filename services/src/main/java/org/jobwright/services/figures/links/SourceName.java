package org.jobwright.services.figures.links;

import java.io.Serializable;

/**
 * A source of applications, as readers know it.
 *
 * @param name the label of the link, whom a personal one credits (owners only), the words of the campaign, the feed or the
 *     host; empty if the kind says it all
 */
public record SourceName(Kind kind, String name) implements Serializable {

    /** What a source is; the last two are several in one. */
    public enum Kind {
        LINK,
        PERSONAL,
        CAMPAIGN,
        FEED,
        PAGE,
        /** Our own pages, and no trace at all. */
        SITE,
        /** All sources that too few people came from to be named. */
        OTHER
    }

    public static final SourceName SITE = new SourceName(Kind.SITE, "");
    public static final SourceName OTHER = new SourceName(Kind.OTHER, "");
}
