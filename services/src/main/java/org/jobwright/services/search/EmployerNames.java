package org.jobwright.services.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.jobs.JobPostingSummary;

/**
 * Who is behind the numbers that organizations are counted by: read from one of their documents, and kept for a while,
 * because the same few are counted again and again.
 */
@ApplicationScoped
class EmployerNames {

    private static final long KEPT = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 20_000;

    /** An employer as the index names it. */
    record Employer(String name, String slug, long until) {}

    private final Map<Long, Employer> employers = new ConcurrentHashMap<>();

    Optional<Employer> of(long number, SearchSession session) {
        Employer known = employers.get(number);
        if (known != null && known.until() - System.nanoTime() > 0) {
            return Optional.of(known);
        }
        Optional<Employer> read = read(number, session);
        if (employers.size() >= MOST) {
            employers.clear();
        }
        read.ifPresent(employer -> employers.put(number, employer));
        return read;
    }

    private static Optional<Employer> read(long number, SearchSession session) {
        return session
                .search(JobPosting.class)
                .select(f -> f.field(PostingField.SUMMARY, String.class))
                .where(f -> f.match().field(PostingField.ORGANIZATION_NUMBER).matching(number))
                .fetchHits(1)
                .stream()
                .map(summary -> Json.read(summary, JobPostingSummary.class))
                .map(posting ->
                        new Employer(posting.organizationName(), posting.organizationSlug(), System.nanoTime() + KEPT))
                .findFirst();
    }
}
