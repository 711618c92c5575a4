package org.jobwright.services.jobs.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.EmployerFacts;
import org.jobwright.domain.jobs.law.PostingFacts;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.failures.NotFound;

/** The rules about adverts, for administrators. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PostingRuleQueries {

    /** The most adverts that a preview checks. */
    private static final int MOST = 10_000;

    @Inject
    private RuleBookRepository rules;

    @Inject
    private LawBreachRepository breaches;

    @Inject
    private Clock clock;

    /** All rules in their current revisions. */
    public List<PostingRuleState> all() {
        return rules.states("");
    }

    /** One rule. */
    public PostingRuleState one(String id) {
        return rules.states(id).stream()
                .filter(state -> state.rule().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Problems that keep rules from being applied. */
    public RuleProblems problems() {
        RuleBookRepository.Reading read = rules.read("");
        return new RuleProblems(
                List.copyOf(read.unreadable()),
                new RuleBook(read.states().stream().map(PostingRuleState::entry).toList()).unknownCodes(),
                read.states().stream().filter(state -> state.waiting() != null).count());
    }

    /** Whether adverts that break a law are paused some days after their owners are told. */
    public boolean pausesIllegal() {
        return breaches.isPausing();
    }

    /** Whether employers submit no new adverts while they leave people waiting for far too long. */
    public boolean refusesWhileAnswersOwed() {
        return breaches.isRefusing();
    }

    /** How many open adverts a rule would refuse today; only the newest 10,000 are checked. */
    public PostingRulePreview preview(PostingRule rule, boolean confirmed) {
        LocalDate today = LocalDate.now(clock);
        RuleBook alone = new RuleBook(List.of(new RuleBook.Entry(rule, 0, confirmed)));
        long open = 0;
        long failing = 0;
        try (Stream<Tuple> adverts = rules.openAdverts(clock.instant(), MOST)) {
            for (Tuple row : (Iterable<Tuple>) adverts::iterator) {
                open++;
                failing += alone.review(new PostingFacts(
                                        row.get(0, JobAdvert.class),
                                        EmployerFacts.of(row.get(1, OrganizationProfile.class)),
                                        today))
                                .problems()
                                .isEmpty()
                        ? 0
                        : 1;
            }
        }
        return new PostingRulePreview(failing, open, open < MOST);
    }
}
