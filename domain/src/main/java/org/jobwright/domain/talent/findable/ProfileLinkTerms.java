package org.jobwright.domain.talent.findable;

import java.util.List;

/** What a form says about links to profiles. */
public final class ProfileLinkTerms {

    /** For how many days a link can be made. */
    public static final List<Integer> DAYS = List.of(7, 30, 90);

    public static final int MAX_LABEL = 60;

    private ProfileLinkTerms() {}
}
