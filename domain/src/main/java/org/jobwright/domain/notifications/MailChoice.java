package org.jobwright.domain.notifications;

/** When a person gets mails of a kind. */
public enum MailChoice {
    AT_ONCE,
    /** With others in one mail in the morning. */
    DAILY,
    OFF
}
