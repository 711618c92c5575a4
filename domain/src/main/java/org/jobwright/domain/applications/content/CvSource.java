package org.jobwright.domain.applications.content;

/** What an applicant shows of their past. */
public enum CvSource {
    /** The file attached to this application. */
    UPLOAD,
    /** The profile of the account, as it is on the day of sending. */
    PROFILE
}
