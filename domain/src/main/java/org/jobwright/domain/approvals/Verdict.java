package org.jobwright.domain.approvals;

/** What an approver says. */
public enum Verdict {
    APPROVE,
    REFUSE
}
