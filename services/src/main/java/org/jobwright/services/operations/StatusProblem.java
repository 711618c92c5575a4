package org.jobwright.services.operations;

/** What an operator should do something about, the worst first. */
public enum StatusProblem {
    /** Somebody changed the record of who did what. */
    AUDIT_CHANGED,
    /** The server expects migrations that the database does not have. */
    SCHEMA_OLD,
    /** Lists of jobs say that they do not work. */
    SEARCH_AWAY,
    /** Soon nothing can be written any more. */
    DISK_FULL,
    /** Changes of adverts are not found yet. */
    SEARCH_LATE,
    /** Mails have been waiting for too long. */
    MAIL_LATE,
    /** Mails were given up. */
    MAIL_DEAD,
    /** Documents wait for the virus scanner, and nobody gets them meanwhile. */
    SCAN_LATE,
    /** The text of documents is read too late. */
    TEXTS_LATE,
    /** Work that kept failing was parked. */
    WORK_PARKED,
    /** Work in the background ended with an error. */
    RUN_FAILED,
    /** There is no backup, or none of today. */
    BACKUP_OLD
}
