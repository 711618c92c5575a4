package org.jobwright.services.applications.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.services.applications.access.ReadableApplications;

/** Finds applicants by their names, over all postings that the reader works with. */
@ApplicationScoped
class ApplicantNameRepository {

    private static final int MOST = 8;

    /** What stands between the words of a name. */
    private static final String BETWEEN = "[^\\p{L}\\p{M}\\p{N}]+";

    @PersistenceContext
    private EntityManager entityManager;

    /** Those in whose names each word begins one, in any order; the latest applications first. */
    List<FoundApplicant> find(String words, ReadableApplications readable) {
        String query = Stream.of(words.split(BETWEEN))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        if (query.isEmpty()) {
            return List.of();
        }
        return readable.bindSql(entityManager
                        .unwrap(Session.class)
                        .createNativeQuery(
                                """
                                select a.applicant_name, a.reference, p.reference as posting, a.posting_title
                                from jobwright_find_applicants(:words) as found (id)
                                  join job_application a on a.id = found.id join job_posting p on p.id = a.posting_id
                                where a.candidate_status <> 'WITHDRAWN' and\s""" + readable.sqlCondition() + " order by a.applied_at desc, a.id limit " + MOST,
                                Tuple.class))
                .setParameter("words", query)
                .addScalar("applicant_name", String.class)
                .addScalar("reference", String.class)
                .addScalar("posting", String.class)
                .addScalar("posting_title", String.class)
                .getResultStream()
                .map(row -> new FoundApplicant(
                        row.get("applicant_name", String.class),
                        new ApplicationReference(row.get("reference", String.class)),
                        row.get("posting", String.class),
                        row.get("posting_title", String.class)))
                .toList();
    }
}
