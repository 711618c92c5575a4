package org.jobwright.services.applications.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.entry.EnteredPerson;
import org.jobwright.domain.applications.entry.EnteredPersonId;
import org.jobwright.domain.applications.entry.EntryState;
import org.jobwright.domain.applications.entry.PeopleImport;
import org.jobwright.domain.applications.entry.PeopleImportId;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.shared.KeyedHash;

/** Loads and stores people whom employers entered; the caller has already checked access. */
@ApplicationScoped
class EntryRepository {

    private static final int LATEST = 20;

    @PersistenceContext
    private EntityManager entityManager;

    void add(PeopleImport people) {
        entityManager.persist(people);
    }

    void add(EnteredPerson person) {
        entityManager.persist(person);
    }

    Optional<PeopleImport> find(PeopleImportId id) {
        return Optional.ofNullable(entityManager.find(PeopleImport.class, id));
    }

    /** Those of some addresses whom an employer entered already, and still keeps. */
    Set<String> known(OrganizationId organization, Collection<String> emails) {
        return new HashSet<>(entityManager
                .createQuery(
                        "select p.data.email from EnteredPerson p where p.organization = :organization"
                                + " and p.state <> DECLINED and p.data.email in :emails",
                        String.class)
                .setParameter("organization", organization)
                .setParameter("emails", emails)
                .getResultList());
    }

    List<EnteredPeople> latest(OrganizationId organization) {
        Map<PeopleImportId, Map<EntryState, Long>> counts = counts(organization);
        return entityManager
                .createQuery(
                        "select i as entered, p.title as posting from PeopleImport i join JobPosting p on p.id = i.posting"
                                + " where i.organization = :organization order by i.startedAt desc",
                        Tuple.class)
                .setParameter("organization", organization)
                .setMaxResults(LATEST)
                .getResultStream()
                .map(row -> show(row.get("entered", PeopleImport.class), row.get("posting", String.class), counts))
                .toList();
    }

    private static EnteredPeople show(
            PeopleImport people, String posting, Map<PeopleImportId, Map<EntryState, Long>> counts) {
        Map<EntryState, Long> those = counts.getOrDefault(people.getId(), Map.of());
        return new EnteredPeople(
                people.getId(),
                people.getFileName(),
                posting,
                people.getStartedAt(),
                people.getUndoneAt(),
                people.getReport(),
                those.getOrDefault(EntryState.WAITING, 0L),
                those.getOrDefault(EntryState.TOLD, 0L),
                those.getOrDefault(EntryState.DECLINED, 0L));
    }

    private Map<PeopleImportId, Map<EntryState, Long>> counts(OrganizationId organization) {
        Map<PeopleImportId, Map<EntryState, Long>> counts = new HashMap<>();
        entityManager
                .createQuery(
                        "select p.peopleImport as entered, p.state as state, count(p) as people from EnteredPerson p"
                                + " where p.organization = :organization group by p.peopleImport, p.state",
                        Tuple.class)
                .setParameter("organization", organization)
                .getResultStream()
                .forEach(row -> counts.computeIfAbsent(
                                row.get("entered", PeopleImportId.class), first -> new HashMap<>())
                        .put(row.get("state", EntryState.class), row.get("people", Long.class)));
        return counts;
    }

    /** Deletes the people of an import; that some declined stays. */
    void forget(PeopleImportId id) {
        entityManager
                .createQuery("delete from EnteredPerson p where p.peopleImport = :id and p.state <> DECLINED")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Who is to be told now, by employers that are neither suspended nor blocked. */
    List<EnteredPersonId> toTell(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select p.id from EnteredPerson p join HiringOrganization o on o.id = p.organization"
                                + " where p.state = WAITING and p.tellAt <= :now and o.status not in (SUSPENDED, BLOCKED)"
                                + " order by p.tellAt, p.id.value",
                        EnteredPersonId.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Held until the end of the transaction. */
    Optional<EnteredPerson> lock(EnteredPersonId id) {
        return Optional.ofNullable(entityManager.find(EnteredPerson.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<EnteredPerson> find(Secret secret, LockModeType lock) {
        return entityManager
                .createQuery("select p from EnteredPerson p where p.secretHash = :hash", EnteredPerson.class)
                .setParameter("hash", secret.hash())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The address without what somebody may add to it, after a plus: all of these are one mailbox. */
    static String mailbox(String email) {
        int at = email.lastIndexOf('@');
        int plus = email.indexOf('+');
        return plus > 0 && plus < at ? email.substring(0, plus) + email.substring(at) : email;
    }

    /** For a year this employer does not tell this address again, even if what it entered is deleted. */
    void noteTold(EnteredPerson person, Instant now) {
        entityManager
                .createNativeQuery("insert into told_address (organization_id, hash, told_at)"
                        + " values (:organization, :hash, :now) on conflict do nothing")
                .setParameter("organization", person.getOrganization().value())
                .setParameter("hash", KeyedHash.of(mailbox(person.getData().email())))
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * Whether a person was told by this employer before, declined when it entered them, or wants nobody here to enter them.
     */
    boolean isUnwanted(EnteredPerson person) {
        String hash = KeyedHash.of(person.getData().email());
        String mailbox = KeyedHash.of(mailbox(person.getData().email()));
        boolean told = !entityManager
                .createNativeQuery(
                        "select 1 from told_address where organization_id = :organization and hash = :hash",
                        Integer.class)
                .setParameter("organization", person.getOrganization().value())
                .setParameter("hash", mailbox)
                .getResultList()
                .isEmpty();
        boolean declined = !entityManager
                .createQuery(
                        "select 1 from EnteredPerson p where p.organization = :organization and p.declinedHash = :hash",
                        Integer.class)
                .setParameter("organization", person.getOrganization())
                .setParameter("hash", hash)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        return told || declined || isUnasked(person.getData().email());
    }

    /** Whether this address wants nobody here to enter it. */
    boolean isUnasked(String email) {
        return !entityManager
                .createNativeQuery("select 1 from unasked_address where hash in (:hashes)", Integer.class)
                .setParameter("hashes", List.of(KeyedHash.of(email), KeyedHash.of(mailbox(email))))
                .getResultList()
                .isEmpty();
    }

    /** Nobody here asks this address again. */
    void neverAsk(String email, Instant now) {
        for (String one : List.of(email, mailbox(email))) {
            entityManager
                    .createNativeQuery(
                            "insert into unasked_address (hash, since) values (:hash, :now) on conflict do nothing")
                    .setParameter("hash", KeyedHash.of(one))
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** What a person reads who opened their link. */
    EntryAtLink show(EnteredPerson person, Instant now) {
        Tuple about = entityManager
                .createQuery(
                        "select i as entered, p as posting, o.displayName as name, o.slug as slug from PeopleImport i"
                                + " join JobPosting p on p.id = i.posting"
                                + " join HiringOrganization o on o.id = i.organization where i.id = :id",
                        Tuple.class)
                .setParameter("id", person.getPeopleImport())
                .getSingleResult();
        JobPosting posting = about.get("posting", JobPosting.class);
        return new EntryAtLink(
                about.get("name", String.class),
                about.get("slug", String.class),
                posting.getTitle(),
                posting.isGeneral(),
                posting.isOpen(now) ? posting.getAddressReference() : "",
                person.getData(),
                person.getResume(),
                about.get("entered", PeopleImport.class).getSource(),
                person.getEnteredAt(),
                person.getKeptUntil());
    }
}
