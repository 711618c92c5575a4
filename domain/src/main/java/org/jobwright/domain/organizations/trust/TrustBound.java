package org.jobwright.domain.organizations.trust;

/** How a value is compared with what is needed. */
public enum TrustBound {
    AT_LEAST,
    AT_MOST,
    BELOW
}
