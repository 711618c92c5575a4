package org.jobwright.domain.approvals;

/** Whether the groups of a flow are asked one after the other, or all at once. */
public enum FlowMode {
    ORDERED,
    PARALLEL
}
