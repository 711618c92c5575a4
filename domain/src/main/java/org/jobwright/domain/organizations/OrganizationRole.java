package org.jobwright.domain.organizations;

/** What a member may do in an organization, from most to least. */
public enum OrganizationRole {
    /** Everything, the settings and the members included. */
    OWNER,
    /** Postings and everybody who applies. */
    RECRUITER,
    /** Reads applications and says what to do with them. */
    HIRING_MANAGER,
    /** Reads the applications of the people to meet. */
    INTERVIEWER,
    /** Reads postings and figures. */
    VIEWER;

    /** May write postings, and move, reject and hire people. */
    public boolean mayRecruit() {
        return this == OWNER || this == RECRUITER;
    }
}
