package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Unfinished messages: one per author and application, visible only to the author. */
@ApplicationScoped
class MessageDraftRepository {

    /** Longer than a message, so that nothing is lost when a template or a message taken back is added to it. */
    private static final int MOST_TEXT = 3 * Message.MAX_BODY;

    @PersistenceContext
    private EntityManager entityManager;

    /** Empty if there is none. */
    String find(JobApplicationId application, AccountId author) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select text from message_draft where application_id = :application and author_id = :author",
                        String.class)
                .setParameter("application", application.value(), UUID.class)
                .setParameter("author", author.value(), UUID.class)
                .uniqueResultOptional()
                .orElse("");
    }

    /** Stores what was typed; deletes it if that is blank, or if the candidate withdraws at the same moment. */
    void save(JobApplicationId application, AccountId author, String text, Instant now) {
        if (text == null || text.isBlank()) {
            delete(application, author);
            return;
        }
        if (text.length() > MOST_TEXT) {
            throw new RuleViolation("messages.body.too-long", Message.MAX_BODY);
        }
        entityManager
                .createNativeQuery("""
                        insert into message_draft (application_id, author_id, text, saved_at)
                        select a.id, :author, :text, :now from job_application a
                          where a.id = :application and a.candidate_status <> 'WITHDRAWN' for share
                        on conflict (application_id, author_id) do update set text = :text, saved_at = :now""")
                .setParameter("application", application.value())
                .setParameter("author", author.value())
                .setParameter("text", text)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Adds a text to what was typed, as far as it fits. */
    void append(JobApplicationId application, AccountId author, String text, Instant now) {
        String typed = find(application, author);
        String both = typed.isEmpty() ? text : typed + "\n\n" + text;
        int fits = Math.min(both.length(), MOST_TEXT);
        int end = fits < both.length() && Character.isHighSurrogate(both.charAt(fits - 1)) ? fits - 1 : fits;
        save(application, author, both.substring(0, end), now);
    }

    void delete(JobApplicationId application, AccountId author) {
        entityManager
                .createNativeQuery(
                        "delete from message_draft where application_id = :application and author_id = :author")
                .setParameter("application", application.value())
                .setParameter("author", author.value())
                .executeUpdate();
    }
}
