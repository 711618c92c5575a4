package org.jobwright.domain.applications.content;

/** How an applicant presents their past. */
public enum CvSource {
    /** The file attached to this application. */
    UPLOAD,
    /** The profile of the account, as it was when sent. */
    PROFILE
}
