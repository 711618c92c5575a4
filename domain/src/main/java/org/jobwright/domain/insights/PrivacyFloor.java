package org.jobwright.domain.insights;

/** How many people or organizations have to be behind a figure of our own before anybody sees it. */
public final class PrivacyFloor {

    public static final int PEOPLE = 10;
    public static final int ORGANIZATIONS = 3;

    private PrivacyFloor() {}
}
