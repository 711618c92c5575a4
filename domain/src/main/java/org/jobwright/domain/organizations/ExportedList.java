package org.jobwright.domain.organizations;

/** The lists that are taken along as files: those of an organization, those of the staff, and the caller's own. */
public enum ExportedList {
    APPLICANTS(true),
    POSTINGS(false),
    MEMBERS(true),
    TAGS(false),
    CONVERSATIONS(true),
    REQUISITIONS(false),
    INTERVIEWS(true),
    REVIEW_QUEUE(false),
    REPORTED_POSTINGS(false),
    REPORTED_MESSAGES(true),
    PEOPLE(true),
    ORGANIZATIONS(false),
    OUTGOING_MAILS(true),
    ROLE_GUIDES(false),
    READERS(true),
    READINGS(true),
    MY_APPLICATIONS(false),
    STATEMENTS(false);

    private final boolean ofPeople;

    ExportedList(boolean ofPeople) {
        this.ofPeople = ofPeople;
    }

    /** Whether its lines are about people, so that many of them need a fresh proof of who asks. */
    public boolean isOfPeople() {
        return ofPeople;
    }
}
