package org.jobwright.domain.offers;

/** Whether a condition of an offer still stands between the acceptance and the hire. */
public enum ConditionState {
    OPEN,
    MET,
    WAIVED
}
