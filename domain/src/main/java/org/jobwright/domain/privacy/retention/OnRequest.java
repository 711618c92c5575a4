package org.jobwright.domain.privacy.retention;

/** When an application goes that its candidate wants deleted. */
public enum OnRequest {
    /** In the next night. */
    AT_ONCE,
    /** Once its time is over; nobody at the employer reads it until then. */
    AFTER_CLAIM_PERIOD
}
