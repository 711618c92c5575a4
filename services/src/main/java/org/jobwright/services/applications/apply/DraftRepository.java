package org.jobwright.services.applications.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
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

    void remove(ApplicationDraft draft) {
        entityManager.remove(draft);
    }

    /**
     * Deletes expired drafts, and counts where their writers stopped in the same statement: two nodes never count one
     * twice. Who sent another one, or works for the employer, does not count.
     */
    void deleteExpired(Instant now) {
        entityManager
                .createNativeQuery("""
                        with gone as (delete from application_draft where expires_at < :now
                          returning posting_id, owner_id, application_id, expires_at, last_part, last_question, forwarded)
                        insert into posting_drop_off as o (posting_id, day, part, question, drafts)
                          select d.posting_id, cast(d.expires_at - cast(:life as interval) as date), d.last_part,
                              coalesce(d.last_question, ''), count(*)
                            from gone d join job_posting p on p.id = d.posting_id
                            where d.application_id is null and (d.owner_id is not null or not d.forwarded)
                              and not exists (select from job_application a
                                where a.posting_id = d.posting_id and a.candidate_id = d.owner_id)
                              and not exists (select from organization_membership m
                                where m.organization_id = p.organization_id and m.account_id = d.owner_id
                                  and m.ended_at is null)
                            group by 1, 2, 3, 4 order by 1, 2, 3, 4
                          on conflict on constraint pk_posting_drop_off do update
                            set drafts = o.drafts + excluded.drafts""")
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("life", ApplicationDraft.LIFE.toString())
                .executeUpdate();
    }

    /** Deletes files that no draft, application, profile, message or request refers to any more. */
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
                        and not exists (select 1 from document_request_file f where f.document_id = d.id)
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
