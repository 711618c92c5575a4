package org.jobwright.web.applications;

import org.jobwright.domain.applications.apply.DraftToken;

/** The address where a draft is reviewed and sent. */
public final class DraftAddress {

    private DraftAddress() {}

    public static String of(DraftToken token) {
        return "/apply/" + token.value();
    }
}
