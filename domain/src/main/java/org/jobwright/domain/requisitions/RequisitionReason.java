package org.jobwright.domain.requisitions;

/** Why somebody is to be hired. */
public enum RequisitionReason {
    NEW,
    REPLACEMENT,
    TEMPORARY
}
