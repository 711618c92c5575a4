package org.jobwright.services.moderation.reports;

import java.io.Serializable;

/** The reference and the public title of a reported advert; both are empty if it cannot be read any more. */
public record ReportedAdvert(String reference, String title) implements Serializable {

    static final ReportedAdvert GONE = new ReportedAdvert("", "");

    public ReportedAdvert {
        title = title == null ? "" : title;
    }
}
