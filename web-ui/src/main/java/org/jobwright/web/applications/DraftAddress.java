package org.jobwright.web.applications;

import org.jobwright.domain.applications.apply.DraftToken;

/** Where the draft of an application is looked at and sent. */
public final class DraftAddress {

    private DraftAddress() {}

    public static String of(DraftToken token) {
        return "/apply/" + token.value();
    }
}
