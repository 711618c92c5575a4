package org.jobwright.domain.organizations;

/** What a member may do in an organization, from most to least. */
public enum OrganizationRole {
    /** Everything, the settings and the members included. */
    OWNER,
    /** Postings and everybody who applies. */
    RECRUITER,
    /** Reads applications and says what to do with them. */
    HIRING_MANAGER,
    /** Reads applications, to meet the people. */
    INTERVIEWER,
    /** Reads postings and figures. */
    VIEWER;

    /** May write postings, and move, reject and hire people. */
    public boolean mayRecruit() {
        return this == OWNER || this == RECRUITER;
    }

    /** May read who applied with what, and note something for colleagues. */
    public boolean mayReadApplications() {
        return this != VIEWER;
    }
}
