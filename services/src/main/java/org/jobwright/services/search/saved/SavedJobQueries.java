package org.jobwright.services.search.saved;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/** The jobs that the caller saved. */
@Stateless
@RolesAllowed(Role.PERSON)
public class SavedJobQueries {

    private static final String SUMMARY = """
            select p.reference || case p.visibility when 'UNLISTED' then '.' || p.link_key else '' end as reference, p.public_title as title, o.status as organization_status,
              case when p.confidential then '' else o.display_name end as organization_name,
              p.place as place, p.further_places as further_places, p.country as country, p.status as status,
              p.valid_through as valid_through, j.saved_at as saved_at
            from saved_job j join job_posting p on p.id = j.job_posting_id
              join hiring_organization o on o.id = p.organization_id
            where j.account_id = :owner and p.visibility <> 'INTERNAL' order by j.saved_at desc, j.id""";

    private static final int MOST_MARKED = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SavedJobRepository jobs;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Newest first, including ended ones. */
    public Page<SavedJobSummary> list(PageRequest page) {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entityManager
                .createNativeQuery(SUMMARY, Tuple.class)
                .setParameter("owner", caller.candidate().value())
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        long total = entityManager
                .createQuery("select count(j) from SavedJob j where j.account = :owner", Long.class)
                .setParameter("owner", caller.candidate())
                .getSingleResult();
        return new Page<>(rows.stream().map(row -> summary(row, now)).toList(), page.number(), page.size(), total);
    }

    /** The references of the postings that the caller saved; if there are very many, the newest. */
    public Set<String> references() {
        return entityManager
                .createQuery("""
                        select p.reference from SavedJob j join JobPosting p on p.id = j.posting
                        where j.account = :owner order by j.savedAt desc""", String.class)
                .setParameter("owner", caller.candidate())
                .setMaxResults(MOST_MARKED)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Whether the caller saved a posting. */
    public boolean isSaved(JobPostingId posting) {
        return jobs.find(caller.candidate(), posting).isPresent();
    }

    private static SavedJobSummary summary(Tuple row, Instant now) {
        PostingStatus status =
                PostingStatus.valueOf(row.get("status", String.class)).at(row.get("valid_through", Instant.class), now);
        boolean shown = status != PostingStatus.BLOCKED
                && OrganizationStatus.valueOf(row.get("organization_status", String.class))
                        .isPublic();
        return new SavedJobSummary(
                row.get("reference", String.class),
                shown ? row.get("title", String.class) : "",
                shown ? row.get("organization_name", String.class) : "",
                row.get("place", String.class),
                row.get("further_places", Integer.class),
                row.get("country", String.class),
                status,
                row.get("saved_at", Instant.class));
    }
}
