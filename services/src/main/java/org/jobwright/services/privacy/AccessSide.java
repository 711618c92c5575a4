package org.jobwright.services.privacy;

/** From which side the access log is asked about a person. */
public enum AccessSide {
    /** Who read their applications. */
    READERS,
    /** What they read of others. */
    READINGS
}
