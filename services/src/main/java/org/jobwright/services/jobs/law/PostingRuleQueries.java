package org.jobwright.services.jobs.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
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
import org.jobwright.services.jobs.revisions.PastRevision;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.services.jobs.revisions.RevisionRepository;

/** The rules about adverts, for administrators. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class PostingRuleQueries {

    /** The most adverts that a preview checks. */
    private static final int MOST = 10_000;

    /** The most revisions that a history shows. */
    private static final int MOST_REVISIONS = 100;

    @Inject
    private RuleBookRepository rules;

    @Inject
    private LawBreachRepository breaches;

    @Inject
    private Clock clock;

    /** All rules in their current revisions. */
    public List<Revised<PostingRule>> all() {
        return rules.states("");
    }

    /** One rule. */
    public Revised<PostingRule> one(String id) {
        return rules.find(id).orElseThrow(NotFound::new);
    }

    /** The latest revisions of a rule, newest first. */
    public List<PastRevision> history(@NotNull String id) {
        return rules.history(id, MOST_REVISIONS);
    }

    /** Problems that keep rules from being applied. */
    public RuleProblems problems() {
        RevisionRepository.Reading<PostingRule> read = rules.read("");
        return new RuleProblems(
                read.problems(), RuleBookRepository.bookOf(read.states()).unknownCodes());
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
