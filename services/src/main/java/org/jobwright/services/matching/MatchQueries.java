package org.jobwright.services.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.QuoteSource;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.shared.caller.Caller;

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

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

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
        Optional<ShownMatch> shown = matches.find(application.getId())
                .filter(match -> match.isAgreed() && match.getResult() != null)
                .map(ShownMatch::of);
        if (shown.filter(MatchQueries::quotesTheCv).isPresent()) {
            accesses.saw(List.of(application.getId()), AccessPart.CV_TEXT, caller.person(), clock.instant());
        }
        return shown.map(found -> masked(found, quotes(application)));
    }

    private static boolean quotesTheCv(ShownMatch shown) {
        return shown.lines().stream()
                .flatMap(line -> line.quotes().stream())
                .anyMatch(quote -> quote.source() == QuoteSource.CV);
    }

    private MaskedQuotes quotes(JobApplication application) {
        Mask mask = masks.of(application);
        return mask.hides()
                ? new MaskedQuotes(
                        mask, matches.cv(application), application.getContent().coverLetter())
                : new MaskedQuotes(mask, "", "");
    }

    private JobApplication readable(ApplicationReference reference) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        guard.requireReader(application);
        return application;
    }

    private static ShownMatch masked(ShownMatch shown, MaskedQuotes masked) {
        return new ShownMatch(
                shown.lines().stream().map(line -> masked(line, masked)).toList(),
                shown.contests().stream()
                        .map(contest -> contest.with(masked.mask().text(contest.text())))
                        .toList(),
                shown.method(),
                shown.at());
    }

    private static MatchLine masked(MatchLine line, MaskedQuotes masked) {
        return new MatchLine(
                line.requirement(),
                line.finding(),
                line.rule(),
                line.quotes().stream().map(masked::of).toList());
    }
}
