package org.jobwright.demo;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.access.ApplicationAssignment;
import org.jobwright.domain.applications.team.HiringTeamMember;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPosting;

/** Gives postings their hiring teams, and interviewers the people whom they read. */
final class DemoTeams {

    private final DemoPeople people;
    private final DemoPostings postings;
    private final DemoApplications applications;
    private final Consumer<Object> world;

    DemoTeams(DemoPeople people, DemoPostings postings, DemoApplications applications, Consumer<Object> world) {
        this.people = people;
        this.postings = postings;
        this.applications = applications;
        this.world = world;
    }

    void gather(Team demo) {
        JobPosting posting = postings.get(demo.posting());
        Instant since = posting.getDatePosted();
        for (Team.Member member : demo.members()) {
            AccountId account = people.id(member.email());
            world.accept(
                    new HiringTeamMember(posting.getId(), posting.getOrganization(), account, member.part(), since));
            member.candidates()
                    .forEach(candidate -> world.accept(new ApplicationAssignment(
                            applications.get(candidate, demo.posting()), account, posting.getChangedBy(), since)));
        }
    }

    /**
     * The people who hire for a posting, besides its author, who leads.
     *
     * @param posting the key of the posting
     */
    record Team(String posting, List<Member> members) {

        /**
         * A member of the employer.
         *
         * @param candidates whose applications are assigned to them; none unless they interview
         */
        record Member(String email, HiringTeamPart part, List<String> candidates) {
            Member {
                candidates = candidates == null ? List.of() : List.copyOf(candidates);
            }
        }
    }
}
