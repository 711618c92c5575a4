package org.jobwright.services.applications.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.ApplicationDraftId;
import org.jobwright.domain.applications.apply.ApplicationDraft;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.services.shared.caller.DatabaseCaller;

@ApplicationScoped
class DraftRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DatabaseCaller databaseCaller;

    void add(DraftToken token, ApplicationDraft draft) {
        databaseCaller.show(new Secret(token.value()));
        entityManager.persist(draft);
    }

    Optional<ApplicationDraft> find(DraftToken token) {
        return find(token, LockModeType.NONE);
    }

    /** Serializes requests: of two with the same intent, the second sees what the first did. */
    Optional<ApplicationDraft> lock(DraftToken token) {
        return find(token, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same for a draft that belongs to an account, which sees it without the token. */
    Optional<ApplicationDraft> lock(ApplicationDraftId id) {
        return entityManager
                .createQuery("select d from ApplicationDraft d where d.id = :id", ApplicationDraft.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Deletes expired drafts. */
    void deleteExpired(Instant now) {
        entityManager
                .createQuery("delete from ApplicationDraft d where d.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Deletes files that no draft, application, profile or message refers to any more. */
    void deleteUnreferencedDocuments(Instant storedBefore) {
        entityManager
                .createNativeQuery("""
                        delete from stored_document d where d.stored_at < :before
                        and not exists (select 1 from application_draft a where a.document_id = d.id)
                        and not exists (select 1 from draft_attachment a where a.document_id = d.id)
                        and not exists (select 1 from job_application a where a.document_id = d.id)
                        and not exists (select 1 from application_attachment a where a.document_id = d.id)
                        and not exists (select 1 from candidate_profile p where p.document_id = d.id)
                        and not exists (select 1 from message_file f where f.document_id = d.id)
                        and not exists (select 1 from message_draft_file f where f.document_id = d.id)""")
                .setParameter("before", storedBefore)
                .executeUpdate();
    }

    private Optional<ApplicationDraft> find(DraftToken token, LockModeType lock) {
        databaseCaller.show(new Secret(token.value()));
        return entityManager
                .createQuery(
                        "select d from ApplicationDraft d where d.tokenHash = :hash or d.formerTokenHash = :hash",
                        ApplicationDraft.class)
                .setParameter("hash", token.hash())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
