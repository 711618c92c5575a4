package org.jobwright.services.matching;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.matching.ApplicationMatch;
import org.jobwright.domain.matching.MatchContest;
import org.jobwright.domain.matching.result.MatchLine;

/** What was found about each requirement, in the order of the advert, and what the applicant says about it. */
public record ShownMatch(List<MatchLine> lines, List<MatchContest> contests, int method, Instant at)
        implements Serializable {

    public ShownMatch {
        lines = List.copyOf(lines);
        contests = List.copyOf(contests);
    }

    static ShownMatch of(ApplicationMatch match) {
        return new ShownMatch(
                match.getResult().lines(),
                match.getContests(),
                match.getResult().method(),
                match.getComputedAt());
    }

    /** What the applicant says about a line. */
    public Optional<MatchContest> contest(MatchLine line) {
        return contests.stream()
                .filter(contest ->
                        contest.requirement().equals(line.requirement().key()))
                .findFirst();
    }
}
