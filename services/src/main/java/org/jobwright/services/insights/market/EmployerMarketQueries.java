package org.jobwright.services.insights.market;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.domain.insights.roles.RoleProposal;
import org.jobwright.domain.insights.titles.Seniority;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.PostingApplicationCounts;
import org.jobwright.services.insights.guides.RoleGuideQueries;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.organizations.OrganizationGuard;

/** Compares an organization's postings with the market, for its members. */
@Stateless
@RolesAllowed(Role.PERSON)
public class EmployerMarketQueries {

    /** More open postings than this are not compared individually. */
    public static final int MOST = 500;

    private static final long DAYS_A_MONTH = 30;

    private static final String OPEN = """
            select p.reference as reference, p.public_title as title, p.country as country, p.pay_currency as currency,
              p.pay_annual_min as low, p.pay_annual_max as high, p.date_posted as posted,
              p.id as posting
            from job_posting p
            where p.organization_id = :organization and p.status = 'LIVE' and p.valid_through > :now
            order by p.date_posted desc, p.id""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private ApplicantListQueries applications;

    @Inject
    private KnownRoles roles;

    @Inject
    private RoleGuideQueries guides;

    @Inject
    private MarketQueries market;

    @Inject
    private Clock clock;

    /** Open postings whose title matches a role with a guide, newest first; at most {@link #MOST}. */
    @SuppressWarnings("unchecked")
    public List<PostingInMarket> postings(OrganizationId organization) {
        guard.requireWorking(organization);
        Instant now = clock.instant();
        List<Tuple> rows = entityManager
                .createNativeQuery(OPEN, Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("now", now)
                .setMaxResults(MOST)
                .getResultList();
        var compared = new Comparing(now, applications.countsByPosting(organization));
        return rows.stream().flatMap(row -> compared.posting(row).stream()).toList();
    }

    /** One comparison of all postings; asks once per role and country. */
    private final class Comparing {

        private final Instant now;
        private final Map<JobPostingId, PostingApplicationCounts> counts;
        private final Map<String, List<SalaryBenchmark>> benchmarks = new HashMap<>();
        private final Map<String, Optional<MarketMonth>> markets = new HashMap<>();

        Comparing(Instant now, Map<JobPostingId, PostingApplicationCounts> counts) {
            this.now = now;
            this.counts = counts;
        }

        Optional<PostingInMarket> posting(Tuple row) {
            return roles.get()
                    .propose(row.get("title", String.class))
                    .map(RoleProposal::role)
                    .map(role -> posting(row, role.slug()));
        }

        private PostingInMarket posting(Tuple row, String role) {
            String country = row.get("country", String.class);
            SalaryRange pay = new SalaryRange(
                    row.get("currency", String.class),
                    row.get("low", BigDecimal.class),
                    row.get("high", BigDecimal.class),
                    PayUnit.YEAR,
                    SalaryRange.FULL_TIME_HOURS);
            long days = Duration.between(row.get("posted", Instant.class), now).toDays();
            PostingApplicationCounts counted = counts.get(new JobPostingId(row.get("posting", UUID.class)));
            long applied = counted == null ? 0 : counted.total();
            return new PostingInMarket(
                    row.get("reference", String.class),
                    row.get("title", String.class),
                    role,
                    country,
                    pay,
                    benchmark(role, country, pay.currency()),
                    days,
                    applied,
                    BigDecimal.valueOf(applied * DAYS_A_MONTH)
                            .divide(BigDecimal.valueOf(Math.max(days, DAYS_A_MONTH)), 2, RoundingMode.HALF_UP),
                    markets.computeIfAbsent(role + " " + country, key -> market.latest(role, country))
                            .orElse(null));
        }

        private SalaryBenchmark benchmark(String role, String country, String currency) {
            return benchmarks
                    .computeIfAbsent(role, slug -> guides.published(slug)
                            .map(guide -> guide.content().pay())
                            .orElse(List.of()))
                    .stream()
                    .filter(one -> one.place().equals(country)
                            && one.seniority() == Seniority.ALL
                            && one.whole().currency().equals(currency))
                    .findFirst()
                    .orElse(null);
        }
    }
}
