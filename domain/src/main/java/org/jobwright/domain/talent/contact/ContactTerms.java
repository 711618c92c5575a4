package org.jobwright.domain.talent.contact;

/** What a person agrees to who shares something with an employer, and how long a request may be. */
public final class ContactTerms {

    /** Of the text of a request. */
    public static final int MAX_TEXT = 1500;

    /** As the words say. */
    public static final int MONTHS_SHARED = 6;

    private ContactTerms() {}
}
