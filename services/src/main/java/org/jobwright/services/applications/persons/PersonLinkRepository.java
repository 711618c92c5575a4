package org.jobwright.services.applications.persons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.persons.ApplicantPerson;
import org.jobwright.domain.applications.persons.ApplicantPersonId;
import org.jobwright.domain.applications.persons.PersonMatch;
import org.jobwright.domain.applications.persons.PersonMerge;
import org.jobwright.domain.applications.persons.PersonMergeId;
import org.jobwright.domain.applications.persons.PersonSignal;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.services.applications.access.ReadableApplications;

/** Groups of an organization: their members, applications, matches and merges. */
@ApplicationScoped
class PersonLinkRepository {

    private static final int MOST_MATCHES = 200;
    private static final int MOST_APPLICATIONS = 500;

    private static final String OF_GROUPS = """
             from ApplicantPerson x join JobApplication a on a.organization = x.organization and a.candidate = x.account
            """;

    /** Another application of the same person would reveal who they are, so hidden ones are left out. */
    private static final String SENT_BY_GROUPS =
            " where x.group in :groups and a.candidateStatus <> WITHDRAWN and a.blindUntil is null";

    @PersistenceContext
    private EntityManager entityManager;

    List<ApplicantPerson> members(ApplicantPersonId group) {
        return entityManager
                .createQuery(
                        "select x from ApplicantPerson x where x.group = :group order by x.id", ApplicantPerson.class)
                .setParameter("group", group)
                .getResultList();
    }

    /** The applications of groups that a member reads, oldest first; withdrawn ones are gone. */
    List<PersonApplication> applications(Collection<ApplicantPersonId> groups, ReadableApplications readable) {
        List<PersonApplication> found = readable.bind(entityManager.createQuery(
                        "select new org.jobwright.services.applications.persons.PersonApplication(x.group, a.id, a.reference,"
                                + " a.posting, p.reference, a.postingTitle, a.applicantName, a.appliedAt,"
                                + " a.candidateStatus, case when a.goesOn.value is not null then true else false end,"
                                + " s.kind, s.name, '')"
                                + OF_GROUPS + " join JobPosting p on p.id = a.posting join a.stage s" + SENT_BY_GROUPS
                                + " and " + readable.condition() + " order by a.appliedAt, a.id",
                        PersonApplication.class))
                .setParameter("groups", groups)
                .setMaxResults(MOST_APPLICATIONS)
                .getResultList();
        Map<JobApplicationId, String> tags =
                tags(found.stream().map(PersonApplication::id).toList());
        return found.stream()
                .map(one -> one.tagged(tags.getOrDefault(one.id(), "")))
                .toList();
    }

    /** The names of the tags of each, in a line. */
    private Map<JobApplicationId, String> tags(Collection<JobApplicationId> applications) {
        return entityManager
                .createQuery(
                        "select g.key.application, t.name from ApplicationTag g join Tag t on t.id = g.key.tag"
                                + " where g.key.application in :applications order by t.folded",
                        Tuple.class)
                .setParameter("applications", applications)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, JobApplicationId.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.joining(", "))));
    }

    long count(Collection<ApplicantPersonId> groups, ReadableApplications readable) {
        return readable.bind(entityManager.createQuery(
                        "select count(a)" + OF_GROUPS + SENT_BY_GROUPS + " and " + readable.condition(), Long.class))
                .setParameter("groups", groups)
                .getSingleResult();
    }

    /** Also those that the caller does not read. */
    long countAll(Collection<ApplicantPersonId> groups) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select jobwright_count_applications_of(cast(:groups as uuid[]))", Long.class)
                .setParameter(
                        "groups", groups.stream().map(ApplicantPersonId::value).toArray(UUID[]::new))
                .getSingleResult();
    }

    /** A match of somebody in a group with somebody in another. */
    record GroupMatch(ApplicantPersonId other, List<PersonSignal> signals, Instant keptApartAt) {}

    List<GroupMatch> matchesOf(ApplicantPersonId group) {
        List<ApplicantPersonId> members =
                members(group).stream().map(ApplicantPerson::getId).toList();
        return entityManager
                .createQuery("""
                        select m, x.group, y.group from PersonMatch m
                          join ApplicantPerson x on x.id = m.pair.one join ApplicantPerson y on y.id = m.pair.other
                        where (m.pair.one in :members or m.pair.other in :members) and x.group <> y.group
                        order by m.pair.one, m.pair.other""", Tuple.class)
                .setParameter("members", members)
                .setMaxResults(MOST_MATCHES)
                .getResultStream()
                .map(row -> match(row, group))
                .toList();
    }

    private static GroupMatch match(Tuple row, ApplicantPersonId group) {
        PersonMatch match = row.get(0, PersonMatch.class);
        ApplicantPersonId one = row.get(1, ApplicantPersonId.class);
        return new GroupMatch(
                one.equals(group) ? row.get(2, ApplicantPersonId.class) : one,
                match.getSignals(),
                match.getKeptApartAt());
    }

    /** The matches between two groups, to keep them apart. */
    List<PersonMatch> between(PersonPair pair) {
        return entityManager
                .createQuery("""
                        select m from PersonMatch m
                          join ApplicantPerson x on x.id = m.pair.one join ApplicantPerson y on y.id = m.pair.other
                        where x.group in :groups and y.group in :groups and x.group <> y.group
                        order by m.pair.one, m.pair.other""", PersonMatch.class)
                .setParameter("groups", pair.groups())
                .getResultList();
    }

    /** Changes when somebody merges one of the two, takes a merge back, or keeps them apart. */
    String state(PersonPair pair) {
        StringBuilder state = new StringBuilder();
        members(pair.kept().getGroup()).forEach(member -> state.append(member.getId()));
        state.append('|');
        members(pair.other().getGroup()).forEach(member -> state.append(member.getId()));
        between(pair).forEach(match -> state.append(match.getKeptApartAt()));
        return Sha256.hex(state.toString().getBytes(StandardCharsets.UTF_8));
    }

    void add(PersonMerge merge) {
        entityManager.persist(merge);
    }

    Optional<PersonMerge> find(PersonMergeId id) {
        return Optional.ofNullable(entityManager.find(PersonMerge.class, id));
    }

    void refresh(PersonMerge merge) {
        entityManager.refresh(merge);
    }

    /** The latest merge of a group that stands. */
    Optional<StandingMerge> latestMerge(ApplicantPersonId group) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.persons.StandingMerge(m.id, p.displayName, m.mergedAt)
                        from PersonMerge m left join Account p on p.id = m.mergedBy
                        where m.kept = :group and m.undoneAt is null order by m.mergedAt desc, m.id desc""", StandingMerge.class)
                .setParameter("group", group)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The merge that took a group in, if one stands: it was the later one. */
    Optional<PersonMerge> mergeInto(ApplicantPersonId absorbed) {
        return entityManager
                .createQuery(
                        "select m from PersonMerge m where m.absorbed = :absorbed and m.undoneAt is null",
                        PersonMerge.class)
                .setParameter("absorbed", absorbed)
                .getResultStream()
                .findFirst();
    }

    /** Who did something about two groups last, and when. */
    record LastStep(String by, Instant at) {}

    Optional<LastStep> lastStep(PersonPair pair) {
        List<Tuple> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select p.display_name, d.at from (
                          select merged_by as by_id, merged_at as at, kept_id, absorbed_id from person_merge
                          union all
                          select undone_by, undone_at, kept_id, absorbed_id from person_merge where undone_at is not null
                          union all
                          select m.kept_apart_by, m.kept_apart_at, x.group_id, y.group_id from person_match m
                            join applicant_person x on x.id = m.one_id join applicant_person y on y.id = m.other_id
                            where m.kept_apart_at is not null) d
                          join account p on p.id = d.by_id
                        where d.kept_id in (:groups) or d.absorbed_id in (:groups) order by d.at desc limit 1""", Tuple.class)
                .setParameter(
                        "groups",
                        pair.groups().stream().map(ApplicantPersonId::value).toList())
                .getResultList();
        return rows.stream()
                .map(row -> new LastStep(row.get(0, String.class), row.get(1, Instant.class)))
                .findFirst();
    }
}
