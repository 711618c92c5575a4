package org.jobwright.services.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;

/** The explained match of one application, for those who read it. There is no list of matches. */
@Stateless
@RolesAllowed(Role.PERSON)
public class MatchQueries {

    @Inject
    private ApplicationGuard guard;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private MatchRepository matches;

    @Inject
    private MatchSwitchRepository switches;

    @Inject
    private MaskRepository masks;

    /** Whether the applications for the posting of one are matched, so that there is anything to show. */
    public boolean isOn(@NotNull ApplicationReference reference) {
        return switches.isOn(readable(reference).getPosting());
    }

    /**
     * What was found about each requirement. Empty if the applicant did not agree, and as well if they did and it was not
     * looked through yet: a member cannot tell one from the other.
     */
    @Discloses(AccessPart.APPLICATION)
    public Optional<ShownMatch> of(@NotNull ApplicationReference reference) {
        JobApplication application = readable(reference);
        if (!switches.isOn(application.getPosting()) || application.isWithdrawn()) {
            return Optional.empty();
        }
        return matches.find(application.getId())
                .filter(match -> match.isAgreed() && match.getResult() != null)
                .map(ShownMatch::of)
                .map(shown -> masked(shown, masks.of(application)));
    }

    private JobApplication readable(ApplicationReference reference) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        guard.requireReader(application);
        return application;
    }

    private static ShownMatch masked(ShownMatch shown, Mask mask) {
        return new ShownMatch(
                shown.lines().stream().map(line -> masked(line, mask)).toList(),
                shown.contests().stream()
                        .map(contest -> contest.with(mask.text(contest.text())))
                        .toList(),
                shown.method(),
                shown.at());
    }

    private static MatchLine masked(MatchLine line, Mask mask) {
        return new MatchLine(
                line.requirement(),
                line.finding(),
                line.rule(),
                line.quotes().stream()
                        .map(quote -> quote.with(mask.text(quote.text())))
                        .toList());
    }
}
