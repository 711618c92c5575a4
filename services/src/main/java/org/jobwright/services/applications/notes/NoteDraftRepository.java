package org.jobwright.services.applications.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.notes.ApplicationNote;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Unfinished notes: one per author and application, visible only to the author. */
@ApplicationScoped
class NoteDraftRepository {

    @PersistenceContext
    private EntityManager entityManager;

    NoteDraft find(JobApplicationId application, AccountId author) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select text, visibility from note_draft"
                                + " where application_id = :application and author_id = :author",
                        Tuple.class)
                .setParameter("application", application.value(), UUID.class)
                .setParameter("author", author.value(), UUID.class)
                .uniqueResultOptional()
                .map(row -> new NoteDraft(
                        row.get("text", String.class), NoteVisibility.valueOf(row.get("visibility", String.class))))
                .orElse(NoteDraft.NONE);
    }

    /** Stores what was typed; deletes it if that is blank, or if the application is withdrawn at the same moment. */
    void save(JobApplicationId application, AccountId author, String text, NoteVisibility visibility, Instant now) {
        if (text == null || text.isBlank()) {
            delete(application, author);
            return;
        }
        if (text.length() > ApplicationNote.MAX_TEXT) {
            throw new RuleViolation("applications.note.too-long", ApplicationNote.MAX_TEXT);
        }
        entityManager
                .createNativeQuery("""
                        insert into note_draft (application_id, author_id, text, visibility, saved_at)
                        select a.id, :author, :text, :visibility, :now from job_application a
                          where a.id = :application and a.candidate_status <> 'WITHDRAWN' for share
                        on conflict (application_id, author_id) do update set text = :text, visibility = :visibility, saved_at = :now""")
                .setParameter("application", application.value())
                .setParameter("author", author.value())
                .setParameter("text", text)
                .setParameter("visibility", visibility.name())
                .setParameter("now", now)
                .executeUpdate();
    }

    void delete(JobApplicationId application, AccountId author) {
        entityManager
                .createNativeQuery("delete from note_draft where application_id = :application and author_id = :author")
                .setParameter("application", application.value())
                .setParameter("author", author.value())
                .executeUpdate();
    }
}
