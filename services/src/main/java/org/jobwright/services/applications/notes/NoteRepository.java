package org.jobwright.services.applications.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.notes.ApplicationNote;
import org.jobwright.domain.applications.notes.FormerText;
import org.jobwright.domain.applications.notes.NoteId;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.activity.ActivityEntry;

/** Loads and stores notes. A private one is found for its author only. */
@ApplicationScoped
class NoteRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ApplicationNote note) {
        entityManager.persist(note);
    }

    Optional<ApplicationNote> find(NoteId id, AccountId reader) {
        return Optional.ofNullable(entityManager.find(ApplicationNote.class, id))
                .filter(note -> note.getVisibility() == NoteVisibility.TEAM
                        || note.getAuthor().equals(reader));
    }

    /**
     * The latest, newest first, with those about applications that ended because this one goes on.
     *
     * @param blind the applications of which the reader is shown no notes of others
     * @param person the accounts of the person, if the reader also reads what they sent from there
     */
    List<NoteDetails> of(
            JobApplication about, AccountId reader, Collection<JobApplicationId> blind, Set<AccountId> person) {
        JobApplicationId application = about.getId();
        Map<NoteId, List<String>> named = named(application);
        Map<NoteId, List<FormerText>> former = former(application);
        return entityManager
                .createQuery("""
                        select n.id, n.version, n.text, n.visibility, coalesce(n.program, p.displayName), n.author, n.at,
                          n.editedAt, a.id, a.appliedAt
                        from ApplicationNote n join Account p on p.id = n.author join n.application a
                        where (a.id = :application or a.goesOn = :reference
                            and a.posting = :posting and a.candidate <> :reader
                            and a.candidateStatus = POSITION_CLOSED and a.candidate in :person)
                          and (n.author = :reader or n.visibility = TEAM and a.id not in :blind)
                        order by n.at desc, n.id desc""", Tuple.class)
                .setParameter("application", application)
                .setParameter("person", person)
                .setParameter("reference", about.getReference())
                .setParameter("posting", about.getPosting())
                .setParameter("reader", reader)
                .setParameter("blind", blind)
                .setMaxResults(NoteQueries.MOST)
                .getResultStream()
                .map(row -> new NoteDetails(
                        row.get(0, NoteId.class),
                        row.get(1, Long.class),
                        row.get(2, String.class),
                        row.get(3, NoteVisibility.class),
                        row.get(8, JobApplicationId.class).equals(application) ? null : row.get(9, Instant.class),
                        row.get(4, String.class),
                        row.get(5, AccountId.class).equals(reader),
                        row.get(6, Instant.class),
                        row.get(7, Instant.class),
                        former.getOrDefault(row.get(0, NoteId.class), List.of()),
                        named.getOrDefault(row.get(0, NoteId.class), List.of())))
                .toList();
    }

    /** As lines of the activity, newest first. */
    List<ActivityEntry> latest(JobApplicationId application, AccountId reader, boolean blind, int most) {
        return entityManager
                .createQuery("""
                        select n.text, n.visibility, coalesce(n.program, p.displayName), n.at
                        from ApplicationNote n join Account p on p.id = n.author
                        where n.application.id = :application and (n.author = :reader or n.visibility = TEAM and :blind = false)
                        order by n.at desc, n.id desc""", Tuple.class)
                .setParameter("application", application)
                .setParameter("reader", reader)
                .setParameter("blind", blind)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> NoteActivity.entry(
                        row.get(0, String.class),
                        row.get(1, NoteVisibility.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    private Map<NoteId, List<String>> named(JobApplicationId application) {
        return entityManager
                .createQuery("""
                        select n.id, p.displayName from ApplicationNote n join n.mentioned m
                          join Account p on p.id = m
                        where n.application.id = :application""", Tuple.class)
                .setParameter("application", application)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, NoteId.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }

    private Map<NoteId, List<FormerText>> former(JobApplicationId application) {
        return entityManager
                .createQuery("""
                        select n.id, f.text, f.until from ApplicationNote n join n.former f
                        where n.application.id = :application order by f.until""", Tuple.class)
                .setParameter("application", application)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, NoteId.class),
                        Collectors.mapping(
                                row -> new FormerText(row.get(1, String.class), row.get(2, Instant.class)),
                                Collectors.toList())));
    }

    /** Private notes of a member who left are gone. */
    void forgetPrivate(OrganizationId organization, AccountId member) {
        entityManager
                .createNativeQuery(
                        "select cast(jobwright_forget_private_notes(:organization, :member) as text)", String.class)
                .setParameter("organization", organization.value())
                .setParameter("member", member.value())
                .getSingleResult();
    }
}
