package org.jobwright.services.jobs.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.LawBreachEvent;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.Json;

/** Loads and stores public adverts that break a law that began or changed after they were published. */
@ApplicationScoped
public class LawBreachRepository {

    /** The most adverts paused and employers told in one run; the next run continues. */
    private static final int MOST = 10_000;

    private static final String LIVE = "select p.id.value, v.id, v.advert, o.id.value, o.profile from JobPosting p"
            + " join p.versions.items v on v.number = p.versions.publicVersion"
            + " join HiringOrganization o on o.id = p.organization"
            + " where p.status = LIVE and p.validThrough > :now and p.general = false";

    private static final String KEEP = """
            insert into law_breach (posting_version_id, posting_id, organization_id, rules, missing, found_on)
              select r.version, r.posting, r.organization, r.rules, r.missing, :today
                from jsonb_to_recordset(cast(:breaches as jsonb))
                  as r (version uuid, posting uuid, organization uuid, rules jsonb, missing jsonb)
              on conflict (posting_version_id) do update set rules = excluded.rules, missing = excluded.missing,
                found_on = case when excluded.rules <@ law_breach.rules then law_breach.found_on else excluded.found_on end,
                told_on = case when excluded.rules <@ law_breach.rules then law_breach.told_on end,
                overruled = excluded.rules <@ law_breach.rules and law_breach.overruled,
                paused_at = null, pause_told = false""";

    /** Deletes breaches of texts that are no longer public. */
    private static final String OVER = """
            delete from law_breach b where not exists (select from posting_version v
              join job_posting p on p.id = v.job_posting_id and p.public_version = v.number
              where v.id = b.posting_version_id and p.status in ('LIVE', 'PAUSED'))""";

    private static final String TO_PAUSE = """
            select b.posting_id as id from law_breach b join posting_version v on v.id = b.posting_version_id
              join job_posting p on p.id = v.job_posting_id and p.public_version = v.number
            where b.told_on < :told and not b.overruled and p.status = 'LIVE' and p.valid_through > :now
            order by b.told_on, b.posting_id limit :most""";

    private static final String TO_TELL = """
            select distinct b.organization_id as id from law_breach b
            where :finished and b.told_on is null or b.paused_at is not null and not b.pause_told
            order by b.organization_id limit :most""";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * The progress of the check of all public adverts, locked for other nodes until the end of the transaction.
     *
     * @param seen the digest of the requirements when the last check finished
     * @param begun the digest of the requirements of an unfinished check; empty for none
     * @param reached the last posting of that check
     */
    record Look(String seen, String begun, UUID reached, boolean pausing) {}

    Look look() {
        return query("select seen, begun, reached, pausing from law_look for update", Tuple.class)
                .getResultStream()
                .map(row -> new Look(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, UUID.class),
                        row.get(3, Boolean.class)))
                .findFirst()
                .orElseThrow();
    }

    /** Stores the progress of a check. */
    void reached(String begun, UUID posting) {
        query("update law_look set begun = :begun, reached = :posting", Integer.class)
                .setParameter("begun", begun)
                .setParameter("posting", posting)
                .executeUpdate();
    }

    /** Stores that a check has finished. */
    void finish(String seen) {
        query("update law_look set seen = :seen, begun = '', reached = null", Integer.class)
                .setParameter("seen", seen)
                .executeUpdate();
    }

    /** Deletes breaches of texts that are no longer public. */
    void forgetFormer() {
        query(OVER, Integer.class).executeUpdate();
    }

    boolean isPausing() {
        return query("select pausing from law_look", Boolean.class).getSingleResult();
    }

    void pause(boolean on) {
        query("update law_look set pausing = :on", Integer.class)
                .setParameter("on", on)
                .executeUpdate();
    }

    boolean isRefusing() {
        return query("select refusing from law_look", Boolean.class).getSingleResult();
    }

    void refuse(boolean on) {
        query("update law_look set refusing = :on", Integer.class)
                .setParameter("on", on)
                .executeUpdate();
    }

    /** The next public adverts, in the order of their postings. */
    List<LiveAdvert> adverts(UUID after, int most, Instant now) {
        TypedQuery<Tuple> query =
                entityManager.createQuery(LIVE + " and p.id.value > :after order by p.id.value", Tuple.class);
        return adverts(query.setParameter("after", after).setMaxResults(most), now)
                .toList();
    }

    /** A public advert. */
    Optional<LiveAdvert> advert(JobPostingId posting, Instant now) {
        TypedQuery<Tuple> query = entityManager.createQuery(LIVE + " and p.id = :posting", Tuple.class);
        return adverts(query.setParameter("posting", posting), now).findFirst();
    }

    private static Stream<LiveAdvert> adverts(TypedQuery<Tuple> query, Instant now) {
        return query.setParameter("now", now)
                .getResultStream()
                .map(row -> new LiveAdvert(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, JobAdvert.class),
                        row.get(3, UUID.class),
                        row.get(4, OrganizationProfile.class)));
    }

    /** Stores which of these adverts break a law; the others break none. Owners are told of new breaches. */
    void keep(Collection<LiveAdvert> looked, List<LawBreach> breaches, LocalDate today) {
        query(
                        "delete from law_breach where posting_id = any(:looked) and posting_version_id <> all(:breaking)",
                        Integer.class)
                .setParameter("looked", looked.stream().map(LiveAdvert::posting).toArray(UUID[]::new))
                .setParameter(
                        "breaking", breaches.stream().map(LawBreach::version).toArray(UUID[]::new))
                .executeUpdate();
        query(KEEP, Integer.class)
                .setParameter("breaches", Json.write(breaches))
                .setParameter("today", today)
                .executeUpdate();
    }

    /**
     * The organizations whose owners have to be told.
     *
     * @param finished whether all adverts have been checked; before, only of what was paused
     */
    List<OrganizationId> toTell(boolean finished) {
        return query(TO_TELL, UUID.class)
                .setParameter("finished", finished)
                .setParameter("most", MOST)
                .getResultStream()
                .map(OrganizationId::new)
                .toList();
    }

    /** Marks the breaches that an employer is told now; returns how many. No other node tells the same ones. */
    int tell(OrganizationId organization, LocalDate today) {
        return query(
                        "update law_breach set told_on = :today where organization_id = :organization and told_on is null",
                        Integer.class)
                .setParameter("today", today)
                .setParameter("organization", organization.value())
                .executeUpdate();
    }

    /** Marks the paused adverts that an employer is told now; returns how many. No other node tells the same ones. */
    int tellPauses(OrganizationId organization) {
        return query(
                        "update law_breach set pause_told = true where organization_id = :organization"
                                + " and paused_at is not null and not pause_told",
                        Integer.class)
                .setParameter("organization", organization.value())
                .executeUpdate();
    }

    /** Adverts whose time to be changed is over. */
    List<JobPostingId> toPause(LocalDate today, Instant now) {
        return query(TO_PAUSE, UUID.class)
                .setParameter("told", today.minusDays(LawBreachEvent.DAYS))
                .setParameter("now", now)
                .setParameter("most", MOST)
                .getResultStream()
                .map(JobPostingId::new)
                .toList();
    }

    /** The posting, locked until the end of the transaction. */
    JobPosting lock(JobPostingId posting) {
        return entityManager.find(JobPosting.class, posting, LockModeType.PESSIMISTIC_WRITE);
    }

    void paused(UUID version, Instant now) {
        query(
                        "update law_breach set paused_at = :now, pause_told = false where posting_version_id = :version",
                        Integer.class)
                .setParameter("now", now)
                .setParameter("version", version)
                .executeUpdate();
    }

    /** Stores that a person looked again and found that these laws do not keep a text from being public. */
    public void overrule(UUID version) {
        query("update law_breach set overruled = true where posting_version_id = :version", Integer.class)
                .setParameter("version", version)
                .executeUpdate();
    }

    /** The breach of a text; empty if it breaks no law. */
    public Optional<Told> find(UUID version) {
        return query(
                        "select told_on, paused_at is not null as paused, overruled from law_breach"
                                + " where posting_version_id = :version",
                        Tuple.class)
                .setParameter("version", version)
                .addScalar("told_on", LocalDate.class)
                .addScalar("paused", Boolean.class)
                .addScalar("overruled", Boolean.class)
                .getResultStream()
                .map(row -> new Told(
                        row.get("told_on", LocalDate.class),
                        row.get("paused", Boolean.class),
                        row.get("overruled", Boolean.class)))
                .findFirst();
    }

    /**
     * What the owners were told.
     *
     * @param on when they were told; null if they were not
     * @param overruled whether a person found afterwards that the text may be public
     */
    public record Told(LocalDate on, boolean paused, boolean overruled) {

        /** The day by which it should be changed; null until they are told. */
        public LocalDate until() {
            return on == null ? null : on.plusDays(LawBreachEvent.DAYS);
        }

        boolean isOver(LocalDate today) {
            return !overruled && on != null && until().isBefore(today);
        }
    }

    private <T> NativeQuery<T> query(String sql, Class<T> type) {
        return entityManager.unwrap(Session.class).createNativeQuery(sql, type);
    }
}
