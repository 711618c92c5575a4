package org.jobwright.domain.organizations;

/**
 * What a member may do in an organization, from most to least. What they may do with applications, {@code HiringRights}
 * says.
 */
public enum OrganizationRole {
    /** Everything, including settings and members. */
    OWNER,
    /** Postings and all applicants. */
    RECRUITER,
    /** Reads applications and moves them through the pipeline; recruiters decide what candidates are told. */
    HIRING_MANAGER,
    /** Reads the applications assigned to them and writes notes, to meet the people. */
    INTERVIEWER,
    /** Reads postings and figures. */
    VIEWER;

    /** Whether a member with the former role may do less with this one, and recruits no longer. */
    public boolean isDemotionFrom(OrganizationRole former) {
        return compareTo(former) > 0 && !mayRecruit();
    }

    /** Whether they may write postings, and invite, reject and hire applicants. */
    public boolean mayRecruit() {
        return this == OWNER || this == RECRUITER;
    }
}
