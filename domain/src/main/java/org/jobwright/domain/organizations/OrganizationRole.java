package org.jobwright.domain.organizations;

/** What a member may do in an organization, from most to least. */
public enum OrganizationRole {
    /** Everything, including settings and members. */
    OWNER,
    /** Postings and all applicants. */
    RECRUITER,
    /** Reads applications and moves them through the pipeline; recruiters decide what candidates are told. */
    HIRING_MANAGER,
    /** Reads applications and writes notes, to meet the people. */
    INTERVIEWER,
    /** Reads postings and figures. */
    VIEWER;

    /** Whether they may write postings, and invite, reject and hire applicants. */
    public boolean mayRecruit() {
        return this == OWNER || this == RECRUITER;
    }

    /** Whether they may put applications into another stage, which candidates do not see. */
    public boolean mayMoveApplications() {
        return mayRecruit() || this == HIRING_MANAGER;
    }

    /** Whether they may read applications, and write notes for colleagues. */
    public boolean mayReadApplications() {
        return this != VIEWER;
    }
}
