package org.jobwright.services.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.likeness.Fingerprint;
import org.jobwright.domain.moderation.likeness.Likeness;
import org.jobwright.domain.organizations.HiringOrganization;

/** Stores fingerprints of submitted texts, and finds those close to the text of a case. */
@ApplicationScoped
class LikenessRepository {

    /** A text that is close to that of a case; {@code agency} means the employer of the case recruits for others. */
    record Found(
            ModerationCaseId moderationCase,
            JobPostingId posting,
            int version,
            Likeness likeness,
            boolean older,
            boolean agency) {}

    /** A compared text and its posting. */
    record Compared(
            JobPosting posting,
            int version,
            JobAdvert advert,
            HiringOrganization organization,
            ModerationCaseId moderationCase) {}

    /** A new case, and the fingerprint of its text. */
    record Compare(ModerationCaseId moderationCase, JobPostingId posting, int version, Fingerprint fingerprint) {}

    /** A submitted text. */
    record Submitted(JobPostingId posting, int version, JobAdvert advert) {}

    @PersistenceContext
    private EntityManager entityManager;

    /** Replaces the fingerprint of a posting, unless it is of a later version. One from before titles were kept is none. */
    void save(JobPostingId posting, int version, Fingerprint fingerprint) {
        entityManager
                .createNativeQuery(
                        "select jobwright_save_fingerprint(:posting, :version, cast(:shingles as integer[]),"
                                + " cast(:bands as integer[]), cast(:title as integer[]), cast(:signature as bit varying))",
                        Integer.class)
                .setParameter("posting", posting.value())
                .setParameter("version", version)
                .setParameter("shingles", array(fingerprint.shingles()))
                .setParameter("bands", array(fingerprint.bands()))
                .setParameter("title", array(fingerprint.title()))
                .setParameter("signature", bits(fingerprint.signature()))
                .getSingleResult();
    }

    /** Some postings that were submitted and have no fingerprint. */
    List<JobPostingId> withoutFingerprint(int most) {
        return ids(entityManager
                .createNativeQuery("""
                        select p.id from job_posting p
                        where not exists (select 1 from posting_fingerprint f where f.posting_id = p.id
                            and f.title is not null and f.signature is not null)
                          and exists (select 1 from posting_version v
                            where v.job_posting_id = p.id and v.status <> 'DRAFT')
                        limit :most
                        """, UUID.class)
                .setParameter("most", most)
                .getResultList());
    }

    /** The next postings after one that were submitted, in the order of their ids. */
    List<JobPostingId> submittedAfter(JobPostingId last, int most) {
        return ids(entityManager
                .createNativeQuery("""
                        select p.id from job_posting p
                        where p.id > :last and exists (select 1 from posting_version v
                          where v.job_posting_id = p.id and v.status <> 'DRAFT')
                        order by p.id limit :most
                        """, UUID.class)
                .setParameter("last", last.value())
                .setParameter("most", most)
                .getResultList());
    }

    private static List<JobPostingId> ids(List<?> found) {
        return found.stream().map(id -> new JobPostingId((UUID) id)).toList();
    }

    /** The latest submitted texts of postings. */
    List<Submitted> submitted(List<JobPostingId> postings) {
        return entityManager
                .createQuery("""
                        select v.posting.id, v.number, v.advert from PostingVersion v
                        where v.posting.id in :postings and v.number = (select max(w.number) from PostingVersion w
                          where w.posting.id = v.posting.id and w.status <> DRAFT)
                        """, Tuple.class)
                .setParameter("postings", postings)
                .getResultStream()
                .map(row -> new Submitted(
                        row.get(0, JobPostingId.class), row.get(1, Integer.class), row.get(2, JobAdvert.class)))
                .toList();
    }

    /** Saves new fingerprints and compares them, one after the other, in one call. */
    void compare(List<Compare> submissions) {
        entityManager
                .createNativeQuery(
                        "select jobwright_compare_submissions(:cases, :postings, :versions,"
                                + " cast(:shingles as text[]), cast(:bands as text[]), cast(:titles as text[]),"
                                + " cast(:signatures as text[]))",
                        Integer.class)
                .setParameter(
                        "cases", column(submissions, one -> one.moderationCase().value(), UUID[]::new))
                .setParameter(
                        "postings", column(submissions, one -> one.posting().value(), UUID[]::new))
                .setParameter("versions", column(submissions, Compare::version, Integer[]::new))
                .setParameter(
                        "shingles",
                        column(submissions, one -> array(one.fingerprint().shingles()), String[]::new))
                .setParameter(
                        "bands",
                        column(submissions, one -> array(one.fingerprint().bands()), String[]::new))
                .setParameter(
                        "titles",
                        column(submissions, one -> array(one.fingerprint().title()), String[]::new))
                .setParameter(
                        "signatures",
                        column(submissions, one -> bits(one.fingerprint().signature()), String[]::new))
                .getSingleResult();
    }

    private static <T> T[] column(List<Compare> rows, Function<Compare, T> value, IntFunction<T[]> type) {
        return rows.stream().map(value).toArray(type);
    }

    /** Stores with the case which texts are close to its own. The database compares, so no other text is read. */
    void compare(ModerationCaseId moderationCase) {
        entityManager
                .createNativeQuery("select jobwright_compare_case(:case)", Integer.class)
                .setParameter("case", moderationCase.value())
                .getSingleResult();
    }

    /** The next open cases after one, in the order of their ids. */
    List<ModerationCaseId> openAfter(ModerationCaseId last, int most) {
        List<?> ids = entityManager
                .createNativeQuery("""
                        select id from moderation_case where state <> 'DECIDED' and id > :last order by id limit :most
                        """, UUID.class)
                .setParameter("last", last.value())
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(id -> new ModerationCaseId((UUID) id)).toList();
    }

    /** Whether the text of a case is close to that of a public advert of another employer. */
    boolean isCloseToAnother(ModerationCaseId moderationCase) {
        return (Boolean) entityManager
                .createNativeQuery("select jobwright_close_to_another(:case)", Boolean.class)
                .setParameter("case", moderationCase.value())
                .getSingleResult();
    }

    /** The texts close to those of some cases, the closest first. */
    List<Found> of(Collection<ModerationCaseId> cases) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select l.case_id, l.other_id, l.other_version, l.jaccard, l.containment,
                          coalesce(l.own_jaccard, l.jaccard), coalesce(l.own_containment, l.containment),
                          coalesce((select min(o.submitted_at) from moderation_case o where o.posting_id = l.other_id)
                            < (select min(s.submitted_at) from moderation_case s where s.posting_id = c.posting_id), true),
                          coalesce(cast(h.profile ->> 'agency' as boolean), false)
                        from case_likeness l join moderation_case c on c.id = l.case_id
                          join hiring_organization h on h.id = c.organization_id
                        where l.case_id in (:cases) order by l.jaccard desc, l.other_id
                        """, Tuple.class)
                .setParameter(
                        "cases", cases.stream().map(ModerationCaseId::value).toList())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Found(
                        new ModerationCaseId(row.get(0, UUID.class)),
                        new JobPostingId(row.get(1, UUID.class)),
                        row.get(2, Integer.class),
                        new Likeness(
                                row.get(3, Float.class),
                                row.get(4, Float.class),
                                row.get(5, Float.class),
                                row.get(6, Float.class)),
                        row.get(7, Boolean.class),
                        row.get(8, Boolean.class)))
                .toList();
    }

    /** The compared texts of some postings in these versions, by posting and version. */
    Map<String, Compared> compared(List<Found> found) {
        List<JobPostingId> postings =
                found.stream().map(Found::posting).distinct().toList();
        List<Integer> versions = found.stream().map(Found::version).distinct().toList();
        Map<String, ModerationCaseId> cases = new HashMap<>();
        entityManager
                .createQuery("""
                        select c from ModerationCase c
                        where c.posting in :postings and c.postingVersion in :versions order by c.submittedAt
                        """, ModerationCase.class)
                .setParameter("postings", postings)
                .setParameter("versions", versions)
                .getResultStream()
                .forEach(one -> cases.put(key(one.getPosting(), one.getPostingVersion()), one.getId()));
        return entityManager
                .createQuery("""
                        select p, v.number, v.advert, o from PostingVersion v join v.posting p
                          join HiringOrganization o on o.id = p.organization
                        where p.id in :postings and v.number in :versions
                        """, Tuple.class)
                .setParameter("postings", postings)
                .setParameter("versions", versions)
                .getResultStream()
                .map(row -> new Compared(
                        row.get(0, JobPosting.class),
                        row.get(1, Integer.class),
                        row.get(2, JobAdvert.class),
                        row.get(3, HiringOrganization.class),
                        cases.get(key(row.get(0, JobPosting.class).getId(), row.get(1, Integer.class)))))
                .collect(Collectors.toMap(one -> key(one.posting().getId(), one.version()), one -> one));
    }

    static String key(JobPostingId posting, int version) {
        return posting + " " + version;
    }

    private static String bits(byte[] signature) {
        return "x" + HexFormat.of().formatHex(signature);
    }

    private static String array(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
