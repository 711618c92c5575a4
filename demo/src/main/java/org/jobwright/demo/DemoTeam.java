package org.jobwright.demo;

import java.util.List;
import org.jobwright.domain.applications.team.HiringTeamPart;

/**
 * The people who hire for a posting, besides its author, who leads.
 *
 * @param posting the key of the posting
 */
record DemoTeam(String posting, List<Member> members) {

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
