package org.jobwright.services.messages.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.messages.Conversation;
import org.jobwright.domain.messages.Message;

/** The conversations and messages of a selection; the caller has already checked access. */
@ApplicationScoped
class BulkMessageRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The conversations, begun where there is none, and locked in one order: two who write at once take turns. */
    Map<JobApplicationId, Conversation> lock(Collection<JobApplicationId> selection) {
        entityManager
                .createNativeQuery("""
                        insert into conversation (id, version, application_id, organization_id, candidate_id)
                        select gen_random_uuid(), 0, a.id, a.organization_id, a.candidate_id
                        from job_application a where a.id in (:selection) order by a.id
                        on conflict do nothing""")
                .setParameter(
                        "selection",
                        selection.stream().map(JobApplicationId::value).toList())
                .executeUpdate();
        return entityManager
                .createQuery(
                        "select c from Conversation c where c.application in :selection order by c.application",
                        Conversation.class)
                .setParameter("selection", selection)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Conversation::getApplication, Function.identity()));
    }

    void add(Message message) {
        entityManager.persist(message);
    }

    /** How many messages the employer wrote to each of them; those taken back still count, so that the number only grows. */
    Map<JobApplicationId, Long> written(Collection<JobApplicationId> selection) {
        return entityManager
                .createQuery("""
                        select m.conversation.application, count(m) from Message m
                        where m.conversation.application in :selection and m.side = EMPLOYER
                        group by m.conversation.application""", Tuple.class)
                .setParameter("selection", selection)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, JobApplicationId.class), row -> row.get(1, Long.class)));
    }

    /** What a member wrote to an applicant. */
    record Written(String author, String applicant, Instant at) {}

    /** The latest message of the employer to one of them since then. */
    Optional<Written> latest(Collection<JobApplicationId> selection, Instant since) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.messages.bulk.BulkMessageRepository$Written(
                          p.displayName, a.applicantName, m.createdAt)
                        from Message m join Account p on p.id = m.author
                          join JobApplication a on a.id = m.conversation.application
                        where a.id in :selection and m.side = EMPLOYER and m.createdAt > :since
                        order by m.createdAt desc, m.id desc""", Written.class)
                .setParameter("selection", selection)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The messages of an operation by application, locked: taking back and delivering exclude each other. */
    Map<JobApplicationId, Message> lock(BulkOperationId operation) {
        // Read before, and not locked: who mails locks a conversation first and its messages then.
        List<Conversation> conversations = entityManager
                .createQuery(
                        "select c from Message m join m.conversation c where m.operation = :operation",
                        Conversation.class)
                .setParameter("operation", operation)
                .getResultList();
        Map<JobApplicationId, Message> messages = new HashMap<>(conversations.size());
        entityManager
                .createQuery("select m from Message m where m.operation = :operation order by m.id", Message.class)
                .setParameter("operation", operation)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .forEach(message -> messages.put(message.getConversation().getApplication(), message));
        return messages;
    }
}
