package org.jobwright.domain.applications.team;

/** What somebody does in the hiring team of a posting. A part adds rights on that posting, to a member of any role. */
public enum HiringTeamPart {
    /** Runs the hiring: everything that a recruiter may do with the applicants of the posting. */
    LEAD,
    /** Reads and moves all applicants, and proposes decisions, which a recruiter or the lead releases. */
    HIRING_MANAGER,
    /** Reads the applicants assigned to them, and writes notes. */
    INTERVIEWER,
    /** Approves what is submitted to them, and reads no applicants. */
    APPROVER
}
