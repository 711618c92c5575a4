package org.jobwright.services.applications.team;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;

/**
 * The hiring team of a posting.
 *
 * @param members by part, then by name
 * @param others members of the organization who are not in the team, by name; empty unless it may be changed
 * @param suggestion a team to begin with; null if there is none, or the team has begun
 * @param confidential the applicants are kept within the team
 * @param closesWhenFilled the posting stops taking applications with the last hire
 * @param editable the caller may change it
 * @param recruiting whether the caller is an owner or a recruiter
 * @param movable the caller works with all applicants
 */
public record HiringTeamDetails(
        JobPostingId posting,
        String postingReference,
        String postingTitle,
        List<TeamMember> members,
        List<Other> others,
        Suggestion suggestion,
        boolean confidential,
        boolean closesWhenFilled,
        boolean editable,
        boolean recruiting,
        boolean movable)
        implements Serializable {

    public HiringTeamDetails {
        members = List.copyOf(members);
        others = List.copyOf(others);
    }

    /** The lead; empty if that member left. */
    public Optional<TeamMember> lead() {
        return members.stream()
                .filter(member -> member.part() == HiringTeamPart.LEAD)
                .findFirst();
    }

    /** Someone in the team. */
    public record TeamMember(AccountId account, String name, OrganizationRole role, HiringTeamPart part, Instant since)
            implements Serializable {}

    /**
     * A member of the organization outside the team.
     *
     * @param applied for this posting, and so cannot be in its team
     */
    public record Other(AccountId account, String name, OrganizationRole role, boolean applied)
            implements Serializable {}

    /**
     * The team of the last posting for the same department or title.
     *
     * @param members those who are not in this team yet, and did not apply
     */
    public record Suggestion(JobPostingId model, String reference, String title, List<TeamMember> members)
            implements Serializable {
        public Suggestion {
            members = List.copyOf(members);
        }
    }
}
