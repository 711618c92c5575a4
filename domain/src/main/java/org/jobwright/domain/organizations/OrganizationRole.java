package org.jobwright.domain.organizations;

/** What a member may do in an organization, from most to least. */
public enum OrganizationRole {
    /** Everything, including settings and members. */
    OWNER,
    /** Postings and all applicants. */
    RECRUITER,
    /** Reads applications and recommends what to do with them. */
    HIRING_MANAGER,
    /** Reads applications, to meet the people. */
    INTERVIEWER,
    /** Reads postings and figures. */
    VIEWER;

    /** Whether they may write postings, and move, reject and hire applicants. */
    public boolean mayRecruit() {
        return this == OWNER || this == RECRUITER;
    }

    /** Whether they may read applications, and write notes for colleagues. */
    public boolean mayReadApplications() {
        return this != VIEWER;
    }
}
