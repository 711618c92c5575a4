package org.jobwright.services.operations;

/** Problems for the operator, worst first. */
public enum StatusProblem {
    /** The audit log was tampered with. */
    AUDIT_CHANGED,
    /** Lines of the audit log wait to be sealed, and until then nobody would notice if they were changed. */
    AUDIT_UNSEALED,
    /** The database lacks migrations that the server expects. */
    SCHEMA_OLD,
    /** Job lists show that search is unavailable. */
    SEARCH_AWAY,
    /** Soon nothing can be written any more. */
    DISK_FULL,
    /** Recent changes of adverts are not in search yet. */
    SEARCH_LATE,
    /** Mails have been waiting for too long. */
    MAIL_LATE,
    /** Mails failed for good. */
    MAIL_DEAD,
    /** Documents wait for the virus scanner, and are not handed out meanwhile. */
    SCAN_LATE,
    /** Text extraction is behind. */
    TEXTS_LATE,
    /** Work that kept failing was parked. */
    WORK_PARKED,
    /** A background job failed. */
    RUN_FAILED,
    /** Nothing is deleted: the clock went back or jumped. */
    DELETION_STOPPED,
    /** Some applications are not deleted: their country cannot be read. */
    COUNTRY_UNREADABLE,
    /** This release cannot read some rules about adverts, or cannot check what they require. */
    RULES_UNREADABLE,
    /** Rules that a release changed wait for an administrator. */
    RULES_WAITING,
    /** This release cannot read some words that adverts are searched for. */
    WORDS_UNREADABLE,
    /** Words that a release changed wait for an administrator. */
    WORDS_WAITING,
    /** The site does not say who runs it, so that it is not announced to search engines. */
    SITE_INCOMPLETE,
    /** There is no backup, or no recent one. */
    BACKUP_OLD
}
