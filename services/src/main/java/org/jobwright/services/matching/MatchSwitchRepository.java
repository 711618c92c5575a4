package org.jobwright.services.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.organizations.OrganizationId;

/** Where explained matches are switched on: in the instance, by organizations, for postings. */
@ApplicationScoped
class MatchSwitchRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Whether this instance offers them. */
    boolean isOffered() {
        return (Boolean) entityManager
                .createNativeQuery("select offered from match_rule", Boolean.class)
                .getSingleResult();
    }

    /** Changes that; false if it was so already. */
    boolean offer(boolean offered, Instant now) {
        return entityManager
                        .createNativeQuery(
                                "update match_rule set offered = :offered, changed_at = :now where offered <> :offered")
                        .setParameter("offered", offered)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    boolean isUsedBy(OrganizationId organization) {
        return !entityManager
                .createNativeQuery("select organization_id from match_setting where organization_id = :organization")
                .setParameter("organization", organization.value())
                .getResultList()
                .isEmpty();
    }

    /** Switches an organization; false if it was so already. */
    boolean use(OrganizationId organization, boolean on, Instant now) {
        return on
                ? entityManager
                                .createNativeQuery("insert into match_setting (organization_id, since)"
                                        + " values (:organization, :now) on conflict do nothing")
                                .setParameter("organization", organization.value())
                                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                                .executeUpdate()
                        == 1
                : entityManager
                                .createNativeQuery("delete from match_setting where organization_id = :organization")
                                .setParameter("organization", organization.value())
                                .executeUpdate()
                        == 1;
    }

    /** The postings that are switched on, whatever their organizations and the instance say. */
    List<JobPostingId> switchedOn() {
        return ids(entityManager.createNativeQuery("select posting_id from match_posting", UUID.class));
    }

    /** Those of an organization. */
    List<JobPostingId> switchedOn(OrganizationId organization) {
        return ids(entityManager
                .createNativeQuery(
                        "select posting_id from match_posting where organization_id = :organization", UUID.class)
                .setParameter("organization", organization.value()));
    }

    @SuppressWarnings("unchecked")
    private static List<JobPostingId> ids(Query query) {
        return ((List<UUID>) query.getResultList())
                .stream().map(JobPostingId::new).toList();
    }

    /** Those of some postings. */
    List<JobPostingId> switchedOn(Collection<JobPostingId> postings) {
        return ids(entityManager
                .createNativeQuery("select posting_id from match_posting where posting_id = any(:postings)", UUID.class)
                .setParameter(
                        "postings", postings.stream().map(JobPostingId::value).toArray(UUID[]::new)));
    }

    /** Whether a posting is switched on, whatever the organization and the instance say. */
    boolean isSwitchedOn(JobPostingId posting) {
        return !switchedOn(List.of(posting)).isEmpty();
    }

    /** Switches a posting; false if it was so already. */
    boolean switchPosting(JobPostingId posting, OrganizationId organization, boolean on, Instant now) {
        return on
                ? entityManager
                                .createNativeQuery("insert into match_posting (posting_id, organization_id, since)"
                                        + " values (:posting, :organization, :now) on conflict do nothing")
                                .setParameter("posting", posting.value())
                                .setParameter("organization", organization.value())
                                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                                .executeUpdate()
                        == 1
                : entityManager
                                .createNativeQuery("delete from match_posting where posting_id = :posting")
                                .setParameter("posting", posting.value())
                                .executeUpdate()
                        == 1;
    }

    /** Whether applications for a posting are matched: all three are on. Anyone may ask. */
    boolean isOn(JobPostingId posting) {
        return (Boolean) entityManager
                .createNativeQuery("select match_is_on(:posting)", Boolean.class)
                .setParameter("posting", posting.value())
                .getSingleResult();
    }

    /** The versions of a posting that were approved, the latest first. */
    List<PostingVersion> approved(JobPostingId posting) {
        return entityManager
                .createQuery(
                        "select v from PostingVersion v where v.posting.id = :posting and v.status = APPROVED"
                                + " order by v.number desc",
                        PostingVersion.class)
                .setParameter("posting", posting)
                .getResultList();
    }
}
