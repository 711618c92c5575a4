package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ScanState;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageId;

/** Which files belong to which message or draft; the caller has already checked access. */
@ApplicationScoped
public class MessageFileRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void addToDraft(DocumentId document, JobApplicationId application, AccountId author, Instant now) {
        entityManager.flush();
        entityManager
                .createNativeQuery("""
                        insert into message_draft_file (document_id, application_id, author_id, added_at)
                        values (:document, :application, :author, :now)""")
                .setParameter("document", document.value())
                .setParameter("application", application.value())
                .setParameter("author", author.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Removes a file of a draft for good; nothing else refers to it. */
    void removeFromDraft(DocumentId document, JobApplicationId application, AccountId author) {
        int removed = entityManager
                .createNativeQuery("delete from message_draft_file where document_id = :document"
                        + " and application_id = :application and author_id = :author")
                .setParameter("document", document.value())
                .setParameter("application", application.value())
                .setParameter("author", author.value())
                .executeUpdate();
        if (removed > 0) {
            entityManager
                    .createNativeQuery("delete from stored_document where id = :document")
                    .setParameter("document", document.value())
                    .executeUpdate();
        }
    }

    List<MessageFile> ofDraft(JobApplicationId application, AccountId author) {
        return files(entityManager.unwrap(Session.class).createNativeQuery("""
                select d.id, d.id as message, d.file_name, d.size, d.scan
                from message_draft_file f join stored_document d on d.id = f.document_id
                where f.application_id = :application and f.author_id = :author order by f.added_at, d.id""", Tuple.class))
                .setParameter("application", application.value(), UUID.class)
                .setParameter("author", author.value(), UUID.class)
                .getResultStream()
                .map(MessageFileRepository::file)
                .toList();
    }

    /** The files of the draft become those of the message. */
    void send(MessageId message, JobApplicationId application, AccountId author) {
        entityManager.flush();
        entityManager
                .createNativeQuery("""
                        with sent as (delete from message_draft_file
                          where application_id = :application and author_id = :author returning document_id, added_at)
                        insert into message_file (message_id, position, document_id)
                        select :message, row_number() over (order by added_at, document_id) - 1, document_id from sent""")
                .setParameter("message", message.value())
                .setParameter("application", application.value())
                .setParameter("author", author.value())
                .executeUpdate();
    }

    /** Files that came with a mail. */
    void attach(MessageId message, List<DocumentId> documents) {
        entityManager.flush();
        for (int position = 0; position < documents.size(); position++) {
            entityManager
                    .createNativeQuery("insert into message_file (message_id, position, document_id)"
                            + " values (:message, :position, :document)")
                    .setParameter("message", message.value())
                    .setParameter("position", position)
                    .setParameter("document", documents.get(position).value())
                    .executeUpdate();
        }
    }

    /**
     * The files of a message that was taken back are those of a draft again, as many as there is room for; nothing
     * refers to the others any more.
     */
    void takeBack(MessageId message, JobApplicationId application, AccountId author, Instant now) {
        entityManager
                .createNativeQuery("""
                        with back as (delete from message_file where message_id = :message returning document_id, position)
                        insert into message_draft_file (document_id, application_id, author_id, added_at)
                        select document_id, :application, :author, :now from back order by position
                        limit greatest(0, :most - (select count(*) from message_draft_file
                          where application_id = :application and author_id = :author))""")
                .setParameter("most", Message.MOST_FILES)
                .setParameter("message", message.value())
                .setParameter("application", application.value())
                .setParameter("author", author.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The files of a message that nobody gets any more. */
    void drop(MessageId message) {
        entityManager
                .createNativeQuery("""
                        with gone as (delete from message_file where message_id = :message returning document_id)
                        delete from stored_document where id in (select document_id from gone)""")
                .setParameter("message", message.value())
                .executeUpdate();
    }

    public Map<UUID, List<MessageFile>> of(JobApplicationId application) {
        return files(entityManager.unwrap(Session.class).createNativeQuery("""
                select d.id, m.id as message, d.file_name, d.size, d.scan
                from message_file f join message m on m.id = f.message_id join conversation c on c.id = m.conversation_id
                  join stored_document d on d.id = f.document_id
                where c.application_id = :application order by f.position""", Tuple.class))
                .setParameter("application", application.value(), UUID.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("message", UUID.class),
                        Collectors.mapping(MessageFileRepository::file, Collectors.toList())));
    }

    /** The message that a file was sent with. */
    Optional<MessageId> messageOf(DocumentId document) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select message_id from message_file where document_id = :document", UUID.class)
                .setParameter("document", document.value(), UUID.class)
                .uniqueResultOptional()
                .map(MessageId::new);
    }

    private static NativeQuery<Tuple> files(NativeQuery<Tuple> query) {
        return query.addScalar("id", UUID.class)
                .addScalar("message", UUID.class)
                .addScalar("file_name", String.class)
                .addScalar("size", Integer.class)
                .addScalar("scan", String.class);
    }

    private static MessageFile file(Tuple row) {
        return new MessageFile(
                new DocumentId(row.get("id", UUID.class)),
                row.get("file_name", String.class),
                row.get("size", Integer.class),
                ScanState.valueOf(row.get("scan", String.class)));
    }
}
