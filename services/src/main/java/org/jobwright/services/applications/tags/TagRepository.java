package org.jobwright.services.applications.tags;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.tags.ApplicationTag;
import org.jobwright.domain.applications.tags.Tag;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores tags, and which application has which. */
@ApplicationScoped
class TagRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    /** The tag of this name; made if the organization has none. Two members who type a new one get the same. */
    Optional<Tag> lockAndFind(OrganizationId organization, String name) {
        lock.hold("tags:" + organization);
        return entityManager
                .createQuery("select t from Tag t where t.organization = :organization and t.folded = :name", Tag.class)
                .setParameter("organization", organization)
                .setParameter("name", Tag.folded(name))
                .getResultStream()
                .findFirst();
    }

    long count(OrganizationId organization) {
        return entityManager
                .createQuery("select count(t) from Tag t where t.organization = :organization", Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    void add(Tag tag) {
        entityManager.persist(tag);
    }

    Optional<Tag> find(TagId id) {
        return Optional.ofNullable(entityManager.find(Tag.class, id));
    }

    void add(ApplicationTag tag) {
        entityManager.persist(tag);
    }

    /** Those of the applications that have the tag. */
    Set<JobApplicationId> having(TagId tag, Collection<JobApplicationId> applications) {
        return entityManager
                .createQuery(
                        "select t.key.application from ApplicationTag t"
                                + " where t.key.tag = :tag and t.key.application in :applications",
                        JobApplicationId.class)
                .setParameter("tag", tag)
                .setParameter("applications", applications)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    void remove(TagId tag, Collection<JobApplicationId> applications) {
        entityManager
                .createQuery(
                        "delete from ApplicationTag t where t.key.tag = :tag and t.key.application in :applications")
                .setParameter("tag", tag)
                .setParameter("applications", applications)
                .executeUpdate();
    }

    /** Takes a tag off those who still have it since that moment, and says who they are. */
    Set<JobApplicationId> remove(TagId tag, Collection<JobApplicationId> applications, Instant given) {
        if (applications.isEmpty()) {
            return Set.of();
        }
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        delete from application_tag where tag_id = :tag and application_id in (:applications)
                          and tagged_at = :given returning application_id""", UUID.class)
                .setParameter("tag", tag.value())
                .setParameter(
                        "applications",
                        applications.stream().map(JobApplicationId::value).toList())
                .setParameter("given", given)
                .getResultStream()
                .map(JobApplicationId::new)
                .collect(Collectors.toSet());
    }

    /** The database moves the tags of all applications, also of those that the caller does not read. */
    void merge(TagId absorbed, TagId kept) {
        entityManager
                .createNativeQuery("select cast(jobwright_merge_tags(:absorbed, :kept) as text)", String.class)
                .setParameter("absorbed", absorbed.value())
                .setParameter("kept", kept.value())
                .getSingleResult();
    }

    void remove(Tag tag) {
        entityManager.remove(tag);
    }

    /** The vocabulary, by name. */
    List<TagOption> options(OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.tags.TagOption(t.id, t.name) from Tag t
                        where t.organization = :organization order by t.folded""", TagOption.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** The vocabulary, with how often each is used among what the caller reads. */
    List<TagSummary> summaries(OrganizationId organization, ReadableApplications readable) {
        return readable.bind(entityManager.createQuery("""
                        select new org.jobwright.services.applications.tags.TagSummary(t.id, t.version, t.name,
                          (select count(a) from ApplicationTag g join JobApplication a on a.id = g.key.application
                            where g.key.tag = t.id and a.candidateStatus <> WITHDRAWN and %s))
                        from Tag t where t.organization = :organization order by t.folded""".formatted(readable.condition()), TagSummary.class))
                .setParameter("organization", organization)
                .getResultList();
    }

    List<TagOption> of(JobApplicationId application) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.tags.TagOption(t.id, t.name)
                        from ApplicationTag g join Tag t on t.id = g.key.tag
                        where g.key.application = :application order by t.folded""", TagOption.class)
                .setParameter("application", application)
                .getResultList();
    }

    /** As lines of the activity, newest first. */
    List<ActivityEntry> latest(JobApplicationId application, int most) {
        return entityManager
                .createQuery("""
                        select t.name, p.displayName, g.taggedAt
                        from ApplicationTag g join Tag t on t.id = g.key.tag join Account p on p.id = g.taggedBy
                        where g.key.application = :application order by g.taggedAt desc, t.folded""", Tuple.class)
                .setParameter("application", application)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new ActivityEntry(
                        ActivityKind.TAGGED,
                        "tagged",
                        List.of(row.get(0, String.class)),
                        null,
                        row.get(1, String.class),
                        row.get(2, Instant.class)))
                .toList();
    }
}
