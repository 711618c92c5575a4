package org.jobwright.services.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.jobs.EmploymentType;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PayUnit;
import org.jobwright.domain.jobs.SalaryRange;
import org.jobwright.domain.jobs.WorkplaceType;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** What everybody may read: open postings, and whether a posting that was public still is. */
@Stateless
@PermitAll
public class JobPostingQueries {

    private static final String SUMMARY = """
            p.reference as reference, p.public_title as title,
            case when p.confidential then '' else o.display_name end as organization_name,
            case when p.confidential then '' else o.slug end as organization_slug,
            p.place as place, p.further_places as further_places, p.country as country,
            p.workplace_type as workplace_type, array_to_string(p.employment_types, ',') as employment_types,
            p.pay_currency as pay_currency, p.pay_min as pay_min, p.pay_max as pay_max, p.pay_unit as pay_unit,
            o.answer_promise_days as answer_promise_days,
            p.date_posted as date_posted, p.published_at as published_at, p.valid_through as valid_through""";

    private static final String PUBLISHED =
            "select new org.jobwright.services.jobs.PublicVersionRow(p.id, p.reference, p.status, v.number, v.advert,"
                    + " o.id, o.displayName, o.slug, o.status, o.terms.answerPromiseDays, p.datePosted,"
                    + " p.validThrough, p.publishedAt)"
                    + " from JobPosting p join p.versions v on v.number = p.publicVersion"
                    + " join HiringOrganization o on o.id = p.organization ";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Open postings that fit, one page of them. */
    public Page<JobPostingSummary> openPostings(PostingSearch search, PageRequest page) {
        OpenPostings open = new OpenPostings(search, clock.instant(), OpenPostings.Filter.NONE);
        long total = open.bind(session().createNativeQuery(open.sql("count(*)", ""), Long.class))
                .getSingleResult();
        List<JobPostingSummary> items = page.offset() >= total
                ? List.of()
                : open.bind(session().createNativeQuery(open.sql(SUMMARY, open.order()), Tuple.class))
                        .setFirstResult(page.offset())
                        .setMaxResults(page.size())
                        .getResultStream()
                        .map(JobPostingQueries::summary)
                        .toList();
        return new Page<>(items, page.number(), page.size(), total);
    }

    /** For each value of the simple filters: how many postings it would show with the other filters as they are. */
    public FilterCounts filterCounts(PostingSearch search) {
        Map<WorkplaceType, Long> workplace = new EnumMap<>(WorkplaceType.class);
        count(search, OpenPostings.Filter.WORKPLACE, "p.workplace_type")
                .forEach(row -> workplace.put(WorkplaceType.valueOf(row.get(0, String.class)), row.get(1, Long.class)));
        Map<EmploymentType, Long> employment = new EnumMap<>(EmploymentType.class);
        count(search, OpenPostings.Filter.EMPLOYMENT, "unnest(p.employment_types)")
                .forEach(row ->
                        employment.put(EmploymentType.valueOf(row.get(0, String.class)), row.get(1, Long.class)));
        return new FilterCounts(workplace, employment);
    }

    private Stream<Tuple> count(PostingSearch search, OpenPostings.Filter filter, String value) {
        OpenPostings open = new OpenPostings(search, clock.instant(), filter);
        String sql = open.sql(value + " as value, count(*) as number", " group by 1");
        return open.bind(session().createNativeQuery(sql, Tuple.class)).getResultStream();
    }

    /**
     * A posting that is or was public. Empty when there is none of that reference (404); not
     * {@linkplain PublishedPosting#open() open} when it is over (410).
     */
    public Optional<PublishedPosting> published(String reference) {
        return row("where p.reference = :key", reference).map(row -> row.posting(clock.instant()));
    }

    /** What an application to this posting needs; empty when it was never public. */
    public Optional<PostingForApplying> forApplying(JobPostingId posting) {
        return row("where p.id = :key", posting).map(row -> row.forApplying(clock.instant()));
    }

    private Optional<PublicVersionRow> row(String where, Object key) {
        return entityManager
                .createQuery(PUBLISHED + where, PublicVersionRow.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }

    private static JobPostingSummary summary(Tuple row) {
        SalaryRange pay = new SalaryRange(
                row.get("pay_currency", String.class),
                row.get("pay_min", BigDecimal.class),
                row.get("pay_max", BigDecimal.class),
                PayUnit.valueOf(row.get("pay_unit", String.class)),
                null);
        return new JobPostingSummary(
                row.get("reference", String.class),
                row.get("title", String.class),
                row.get("organization_name", String.class),
                row.get("organization_slug", String.class),
                row.get("place", String.class),
                row.get("further_places", Integer.class),
                row.get("country", String.class),
                WorkplaceType.valueOf(row.get("workplace_type", String.class)),
                Stream.of(row.get("employment_types", String.class).split(",", -1))
                        .map(EmploymentType::valueOf)
                        .toList(),
                pay,
                row.get("answer_promise_days", Integer.class),
                row.get("date_posted", Instant.class),
                row.get("published_at", Instant.class),
                row.get("valid_through", Instant.class));
    }
}
