package org.jobwright.domain.notifications;

/** What mails are about that a person may switch off. */
public enum MailGroup {
    /** What the person applied for. */
    OWN_APPLICATIONS,
    /** Who applied at the person's organization. */
    APPLICANTS,
    /** What colleagues and the person's own tasks ask for. */
    TEAMWORK,
    /** The adverts of the person's organization. */
    ADVERTS;

    /** Whether only people who hire get such mails. */
    public boolean isForHiring() {
        return this != OWN_APPLICATIONS;
    }
}
