package org.jobwright.domain.applications.access;

import java.io.Serializable;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.organizations.OrganizationRole;

/**
 * What a member of an organization may do with the applications of a posting: what the role in the organization allows,
 * and what the part in the hiring team of the posting adds. A confidential posting is closed to those outside its team,
 * except owners. Nobody has rights on their own application: that is for the guard and the queries.
 *
 * @param part the member's part in the team of the posting; null outside it
 * @param confidential the applicants of the posting are kept within its team
 * @param assigned the application in question is assigned to the member
 */
public record HiringRights(OrganizationRole role, HiringTeamPart part, boolean confidential, boolean assigned)
        implements Serializable {

    /** While the organization is stopped. */
    public static final HiringRights NONE = new HiringRights(null, null, true, false);

    /** The same rights on an application that is assigned to the member. */
    public HiringRights whenAssigned() {
        return new HiringRights(role, part, confidential, true);
    }

    /** Whether they may read every application of the posting. */
    public boolean mayReadAll() {
        return mayMove();
    }

    /** Whether they read the applications that are assigned to them, if any. */
    public boolean mayReadAssigned() {
        return mayReadAll()
                || part == HiringTeamPart.INTERVIEWER
                || role == OrganizationRole.INTERVIEWER && !confidential;
    }

    /** Whether they read nothing but what is assigned to them. */
    public boolean readsAssignedOnly() {
        return mayReadAssigned() && !mayReadAll();
    }

    /** Whether they may read the application. */
    public boolean mayRead() {
        return mayReadAll() || assigned && mayReadAssigned();
    }

    /** Whether they may write notes about the application for colleagues. */
    public boolean mayNote() {
        return mayRead();
    }

    /** Whether they may put applications into another stage, which candidates do not see. */
    public boolean mayMove() {
        return mayPropose() || role == OrganizationRole.HIRING_MANAGER && !confidential;
    }

    /** Whether they may assign applications to interviewers. */
    public boolean mayAssign() {
        return mayMove();
    }

    /** Whether they may write to applicants. */
    public boolean mayWriteMessages() {
        return mayMove();
    }

    /** Whether they may propose what a candidate is told. */
    public boolean mayPropose() {
        return mayRelease() || part == HiringTeamPart.HIRING_MANAGER;
    }

    /** Whether they may tell candidates what was decided, undo decisions, and decide about many at once. */
    public boolean mayRelease() {
        return role == OrganizationRole.OWNER
                || role == OrganizationRole.RECRUITER && (!confidential || part != null)
                || part == HiringTeamPart.LEAD;
    }

    /** Whether they may change the stages of the posting, and its hiring team. */
    public boolean mayEditStages() {
        return mayRelease();
    }

    /** Whether they may see how many applied, without names. */
    public boolean maySeeFigures() {
        return mayReadAll() || role == OrganizationRole.VIEWER && !confidential;
    }
}
