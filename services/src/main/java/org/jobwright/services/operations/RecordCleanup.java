package org.jobwright.services.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.TokenPurpose;
import org.jobwright.domain.applications.archive.ArchiveRequest;
import org.jobwright.domain.applications.entry.EnteredPerson;
import org.jobwright.domain.applications.entry.PeopleImport;
import org.jobwright.domain.moderation.appeals.AppealedDecision;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.organizations.members.Invitation;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.search.saved.SavedSearch;
import org.jobwright.domain.talent.PoolLink;
import org.jobwright.services.integrations.calls.ProgramCalls;

/**
 * Deletes personal data that is no longer needed. Each method removes one batch and returns its size, so that no
 * transaction is long; there is more while a batch is full.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class RecordCleanup {

    /** Well below the statement timeout. */
    static final int BATCH = 200;

    /**
     * After the last link expired: the address may belong to someone who never asked to be known here. Latecomers
     * register again.
     */
    private static final Duration UNCONFIRMED_ACCOUNTS = Duration.ofDays(7);

    /** How long an owner still sees that nobody joined; the address belongs to someone who is not known here. */
    private static final Duration INVITATIONS = Duration.ofDays(30);

    /** For questions such as "was the mail sent?". */
    private static final Duration SENT_MAILS = Duration.ofDays(30);

    /** Dead mails, and those kept because there is no mail server: an administrator may still send them. */
    private static final Duration STOPPED_MAILS = Duration.ofDays(90);

    /** Someone who is away for most of a year still finds them; the application has its history anyway. */
    private static final Duration READ_NOTICES = Duration.ofDays(365);

    /** A mark is never older than its advert, and an older advert is not news any more, mailed or not. */
    private static final Duration ALERTED_POSTINGS = SavedSearch.NEWS_FOR;

    /** As long as the list of the owners shows them. */
    private static final Duration TOKEN_ADDRESSES = Duration.ofDays(90);

    /** How long a program that cannot be called has to read them, and a receiver to ask for them again. */
    private static final Duration WEBHOOK_MESSAGES = Duration.ofDays(30);

    /** Long enough to find it in a yearly review. */
    private static final Duration IDENTIFIER_CONFLICTS = Duration.ofDays(400);

    /** How long the link in a mail about new jobs works: people stop these mails from one that they find again. */
    private static final Duration JOB_ALERTS = Duration.ofDays(365);

    /** Longer than any interview is ahead: until then an old link says what became of it. */
    private static final Duration INTERVIEW_LINKS = Duration.ofDays(365);

    /** Longer than an answer of "later" can be followed by another question. */
    private static final Duration OUTCOME_LINKS = Duration.ofDays(90);

    /** The words beside an outcome tell less, the older it is. */
    private static final Duration OUTCOME_REASONS = Duration.ofDays(365);

    /** How long one can reply to a mail about a message. */
    private static final Duration REPLIES = Duration.ofDays(180);

    /** Nobody continues a note or a message after that. */
    private static final Duration BULK_OPERATIONS = Duration.ofDays(30);

    private static final Duration DRAFTS = Duration.ofDays(30);

    /** As long as they are shown while somebody counts anew. */
    private static final Duration KEPT_FIGURES = Duration.ofDays(1);

    /** While somebody may ask why it was decided so, and longer than a year, so that last year is there when it is counted. */
    private static final Duration MESSAGE_REPORTS = Duration.ofDays(400);

    /** An address that nobody proved may be of someone who never reported anything. */
    private static final Duration UNPROVED_NOTIFIERS = Duration.ofDays(30);

    /** How long an address whose owner reported nothing gets no receipts. */
    private static final Duration UNMAILED_ADDRESSES = Duration.ofDays(365);

    /** A notifier may appeal for so long, and then still finds the answer. */
    private static final Duration NOTIFIERS = Duration.ofDays(AppealedDecision.DAYS + 1L);

    /** Longer than anything is shared, and than an employer has to wait before it asks again. */
    private static final Duration CONTACT_REQUESTS = Duration.ofDays(365);

    private static final Duration POOL_INVITATIONS = Duration.ofDays(366);

    /** For somebody who asks who saw their application. */
    private static final Period ACCESSES = Period.ofMonths(24);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Removes accounts that were never confirmed and no longer can be. */
    public int removeUnconfirmedAccounts() {
        return (int) entityManager
                .createNativeQuery(
                        "select jobwright_remove_unconfirmed(cast(:before as timestamptz), :most)", Integer.class)
                .setParameter("before", before(UNCONFIRMED_ACCOUNTS))
                .setParameter("most", BATCH)
                .getSingleResult();
    }

    /** Removes invitations that were accepted, withdrawn, or have expired. */
    public int removeInvitations() {
        return run(entityManager.createNativeQuery("""
                delete from invitation where id = any (array(
                  select i.id from invitation i
                  where least(i.ended_at, i.expires_at) < :before
                  limit :most
                  for update skip locked))"""), INVITATIONS);
    }

    /** Removes the answers to calls of programs that can no longer be repeated. */
    public int removeCalls() {
        return run(entityManager.createNativeQuery("""
                delete from program_call where (token_id, key) in (
                  select c.token_id, c.key from program_call c
                  where c.at < :before
                  limit :most
                  for update skip locked)"""), ProgramCalls.KEPT);
    }

    /** Forgets from where ended tokens were last used; of a small employer it is the address of a person. */
    public int forgetTokenAddresses() {
        return run(entityManager.createNativeQuery("""
                update api_token set last_used_from = null where id = any (array(
                  select t.id from api_token t
                  where t.last_used_from is not null and least(t.revoked_at, t.expires_at) < :before
                  limit :most
                  for update skip locked))"""), TOKEN_ADDRESSES);
    }

    /** Removes messages to programs, with what is known about their deliveries. */
    public int removeWebhookMessages() {
        return run(entityManager.createNativeQuery("""
                delete from webhook_message where id = any (array(
                  select m.id from webhook_message m
                  where m.at < :before
                  order by m.at
                  limit :most
                  for update skip locked))"""), WEBHOOK_MESSAGES);
    }

    /** Removes what programs tried twice, for the last time long ago. */
    public int removeIdentifierConflicts() {
        return run(entityManager.createNativeQuery("""
                delete from identifier_conflict where id = any (array(
                  select c.id from identifier_conflict c
                  where c.last_at < :before
                  limit :most
                  for update skip locked))"""), IDENTIFIER_CONFLICTS);
    }

    /** Removes mails that were sent, dead or kept; selected by the time of their event, which is indexed. */
    public int removeMails() {
        return entityManager
                .createNativeQuery("""
                        delete from outbox_message where id = any (array(
                          select m.id from outbox_message m
                          where m.occurred_at < :sent
                            and (m.state = 'SENT' and m.sent_at < :sent
                              or m.state in ('DEAD', 'KEPT') and m.next_attempt_at < :stopped)
                          order by m.occurred_at
                          limit :most
                          for update skip locked))""")
                .setParameter("sent", before(SENT_MAILS))
                .setParameter("stopped", before(STOPPED_MAILS))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /**
     * Removes mails to people without an account: to those who were erased, once they were sent, and receipts of reports, as
     * long as an address is kept that nobody proved. Nothing else here names them.
     */
    public int removeReceipts() {
        return entityManager
                .createNativeQuery("""
                        delete from outbox_message where id = any (array(
                          select m.id from outbox_message m
                          where m.kind in ('ERASURE_DONE', 'REGISTRATION_REFUSED') and m.state = 'SENT'
                            or m.kind = 'REPORT_RECEIVED' and m.state <> 'PENDING' and m.occurred_at < :unproved
                          limit :most
                          for update skip locked))""")
                .setParameter("unproved", before(UNPROVED_NOTIFIERS))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /** Removes notices that were read long ago; unread ones stay. */
    public int removeNotices() {
        return (int) entityManager
                .createNativeQuery(
                        "select jobwright_remove_read_notices(cast(:before as timestamptz), :most)", Integer.class)
                .setParameter("before", before(READ_NOTICES))
                .setParameter("most", BATCH)
                .getSingleResult();
    }

    /**
     * Deletes the secrets of expired links in dead or kept mails; those of sent mails are already gone. The link in a
     * mail about new jobs stays valid, and is kept as long as the mail.
     */
    public int forgetLinks() {
        return entityManager
                .createNativeQuery("""
                        update outbox_message
                        set facts = facts || jsonb_build_object('token', ''), version = version + 1
                        where id = any (array(
                          select m.id from outbox_message m
                          where m.state in ('DEAD', 'KEPT') and m.facts ->> 'token' <> ''
                            and (m.kind = 'PASSWORD_RESET' and m.occurred_at < :reset
                              or m.kind = 'ACCOUNT_CONFIRMATION' and m.occurred_at < :confirmation
                              or m.kind = 'MEMBER_INVITED' and m.occurred_at < :invitation
                              or m.kind = 'DOMAIN_LINK' and m.occurred_at < :domain
                              or m.kind = 'INTERVIEW_TIMES_OFFERED' and not exists (select 1
                                from interview i join interview_slot_set s on s.id = i.offered_set_id
                                where i.id = m.subject_id and s.answer_by > :now))
                          order by m.occurred_at
                          limit :most
                          for update skip locked))""")
                .setParameter("reset", before(TokenPurpose.RESET_PASSWORD.validFor()))
                .setParameter("confirmation", before(TokenPurpose.CONFIRM_EMAIL.validFor()))
                .setParameter("invitation", before(Invitation.VALID_FOR))
                .setParameter("domain", before(OrganizationDomain.LINK))
                .setParameter("now", before(Duration.ZERO))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /** Removes marks of mailed jobs that could not be mailed again anyway. */
    public int removeAlertedPostings() {
        return run(entityManager.createNativeQuery("""
                delete from alerted_posting where ctid = any (array(
                  select p.ctid from alerted_posting p
                  where p.alerted_at < :before
                  limit :most
                  for update skip locked))"""), ALERTED_POSTINGS);
    }

    /** Removes links to times of interviews that nobody opens any more. */
    public int removeInterviewLinks() {
        return run(entityManager.createNativeQuery("""
                delete from interview_link where secret_hash = any (array(
                  select l.secret_hash from interview_link l
                  where l.made_at < :before
                  limit :most
                  for update skip locked))"""), INTERVIEW_LINKS);
    }

    /** Removes links to questions about outcomes that nobody opens any more. */
    public int removeOutcomeLinks() {
        return run(entityManager.createNativeQuery("""
                delete from outcome_link where secret_hash = any (array(
                  select l.secret_hash from outcome_link l
                  where l.made_at < :before
                  limit :most
                  for update skip locked))"""), OUTCOME_LINKS);
    }

    /** Closes what employers asked for on the day on which its files are deleted: none can come any more. */
    public int closeDocumentRequests() {
        return entityManager
                .createNativeQuery("""
                        update document_request
                        set state = 'CANCELLED', reason = '', state_at = :now, version = version + 1
                        where id = any (array(
                          select r.id from document_request r
                          where r.delete_on <= cast(:today as date) and r.state in ('ASKED', 'RETURNED', 'SENT')
                          limit :most
                          for update skip locked))""")
                .setParameter("now", before(Duration.ZERO))
                .setParameter("today", today())
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /**
     * Removes referees, and what they wrote, at the end of their time; earlier those who did not write anything, who are not
     * asked any more, or whose candidate withdrew.
     */
    public int removeReferees() {
        return entityManager
                .createNativeQuery("""
                        delete from referee where id = any (array(
                          select f.id from referee f join job_application a on a.id = f.application_id
                          where f.state = 'CANCELLED' or f.state <> 'GIVEN' and f.agreed_at < :unanswered
                            or f.agreed_at < :before or a.candidate_status = 'WITHDRAWN'
                          limit :most
                          for update of f skip locked))""")
                .setParameter("unanswered", before(Referee.ANSWERABLE))
                .setParameter("before", before(Referee.KEPT))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /** Removes people whom an employer entered a month after they were told, or could not be; who declined is known for longer. */
    public int removeEnteredPeople() {
        return entityManager
                .createNativeQuery("""
                        delete from entered_person where id = any (array(
                          select p.id from entered_person p
                          where p.state <> 'DECLINED' and p.state_at < :before
                          limit :most
                          for update skip locked))""")
                .setParameter("before", before(EnteredPerson.KEPT))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /** Removes imports of people after a year, with what is left of those who declined, and of those who were told. */
    public int removePeopleImports() {
        int told = entityManager
                .createNativeQuery("""
                        delete from told_address where (organization_id, hash) in (
                          select t.organization_id, t.hash from told_address t
                          where t.told_at < :before
                          limit :most
                          for update skip locked)""")
                .setParameter("before", before(PeopleImport.KEPT))
                .setParameter("most", BATCH)
                .executeUpdate();
        int imports = entityManager
                .createNativeQuery("""
                        delete from people_import where id = any (array(
                          select i.id from people_import i
                          where i.started_at < :before
                          limit :most
                          for update skip locked))""")
                .setParameter("before", before(PeopleImport.KEPT))
                .setParameter("most", BATCH)
                .executeUpdate();
        return Math.max(told, imports);
    }

    /** Removes what is known of requests for everything of an organization, after a year. */
    public int removeArchiveRequests() {
        return entityManager
                .createNativeQuery("""
                        delete from archive_request where id = any (array(
                          select r.id from archive_request r
                          where r.asked_at < :before
                          limit :most
                          for update skip locked))""")
                .setParameter("before", before(ArchiveRequest.KEPT))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /** Removes files that employers asked for, on the day that they named, or when the candidate withdrew. */
    public int removeRequestedFiles() {
        return entityManager
                .createNativeQuery("""
                        delete from stored_document where id = any (array(
                          select f.document_id from document_request_file f
                            join document_request r on r.id = f.request_id
                          where r.delete_on <= cast(:today as date) or r.state = 'CANCELLED'
                            or exists (select from job_application a
                              where a.id = r.application_id and a.candidate_status = 'WITHDRAWN')
                          limit :most
                          for update of r skip locked))""")
                .setParameter("today", today())
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /** Forgets what was written about openings, which may name people; what became of them stays. */
    public int forgetOutcomeReasons() {
        return run(entityManager.createNativeQuery("""
                update outcome_question set reason = '', version = version + 1 where id = any (array(
                  select q.id from outcome_question q
                  where q.answered_at < :before and q.reason <> ''
                  limit :most
                  for update skip locked))"""), OUTCOME_REASONS);
    }

    /** Removes times that no interview offers any more, and to which no link leads. */
    public int removeSlotSets() {
        return entityManager.createNativeQuery("""
                        delete from interview_slot_set where id = any (array(
                          select s.id from interview_slot_set s
                          where not exists (select 1 from interview i where i.planned_set_id = s.id)
                            and not exists (select 1 from interview i where i.offered_set_id = s.id)
                            and not exists (select 1 from interview_slot o join interview i on i.slot_id = o.id
                              where o.set_id = s.id)
                            and not exists (select 1 from interview_link l where l.set_id = s.id)
                          limit :most
                          for update of s skip locked))""").setParameter("most", BATCH).executeUpdate();
    }

    /** Removes the links of mails about new jobs that nobody opens any more. */
    public int removeJobAlerts() {
        return run(entityManager.createNativeQuery("""
                delete from job_alert where secret_hash = any (array(
                  select a.secret_hash from job_alert a
                  where a.written_at < :before
                  limit :most
                  for update skip locked))"""), JOB_ALERTS);
    }

    /** Removes abandoned note drafts, and those of people who left the employer. */
    public int removeNoteDrafts() {
        return run(entityManager.createNativeQuery("""
                delete from note_draft where ctid = any (array(
                  select d.ctid from note_draft d join job_application a on a.id = d.application_id
                  where d.saved_at < :before
                    or not exists (select 1 from organization_membership m
                      where m.organization_id = a.organization_id and m.account_id = d.author_id and m.ended_at is null)
                  limit :most
                  for update of d skip locked))"""), DRAFTS);
    }

    /** Removes abandoned messages, and those of members who left the employer. */
    public int removeMessageDrafts() {
        return run(entityManager.createNativeQuery("""
                delete from message_draft where ctid = any (array(
                  select d.ctid from message_draft d join job_application a on a.id = d.application_id
                  where d.saved_at < :before
                    or d.author_id <> a.candidate_id and not exists (select 1 from organization_membership m
                      where m.organization_id = a.organization_id and m.account_id = d.author_id and m.ended_at is null)
                  limit :most
                  for update of d skip locked))"""), DRAFTS);
    }

    /** Removes the files of abandoned messages, and of those of members who left the employer. */
    public int removeMessageDraftFiles() {
        return run(entityManager.createNativeQuery("""
                with gone as (delete from message_draft_file where document_id = any (array(
                    select f.document_id from message_draft_file f join job_application a on a.id = f.application_id
                    where f.added_at < :before
                      or f.author_id <> a.candidate_id and not exists (select 1 from organization_membership m
                        where m.organization_id = a.organization_id and m.account_id = f.author_id and m.ended_at is null)
                    limit :most
                    for update of f skip locked)) returning document_id)
                delete from stored_document where id in (select document_id from gone)"""), DRAFTS);
    }

    /** Removes the secrets of reply addresses that nobody uses any more. */
    public int removeReplyTokens() {
        return run(entityManager.createNativeQuery("""
                delete from reply_token where hash = any (array(
                  select t.hash from reply_token t
                  where t.made_at < :before
                  limit :most
                  for update skip locked))"""), REPLIES);
    }

    /** Removes the marks of mails that were taken; no mailbox offers one again after that time. */
    public int removeReceivedMails() {
        return run(entityManager.createNativeQuery("""
                delete from received_mail where hash = any (array(
                  select r.hash from received_mail r
                  where r.received_at < :before
                  limit :most
                  for update skip locked))"""), SENT_MAILS);
    }

    /** Removes what was done to many, once nothing of it can be undone any more. */
    public int removeBulkOperations() {
        return run(entityManager.createNativeQuery("""
                delete from bulk_operation where id = any (array(
                  select o.id from bulk_operation o
                  where o.at < :before
                  limit :most
                  for update skip locked))"""), BULK_OPERATIONS);
    }

    /** Removes how postings ended, once nothing of it can be undone any more, and what nobody went on with for 90 more days. */
    public int removeCloseOuts() {
        return run(entityManager.createNativeQuery("""
                delete from close_out where id = any (array(
                  select c.id from close_out c
                  where c.changed_at < :before
                    and (c.state <> 'OPEN' or c.changed_at < cast(:before as timestamptz) - interval '90 days')
                  limit :most
                  for update skip locked))"""), BULK_OPERATIONS);
    }

    /** Removes figures that nobody is shown any more. */
    public int removeKeptFigures() {
        return run(entityManager.createNativeQuery("""
                delete from kept_figures where ctid = any (array(
                  select k.ctid from kept_figures k
                  where k.counted_at < :before
                  limit :most
                  for update skip locked))"""), KEPT_FIGURES);
    }

    /** Removes what members put off until a day that has passed. */
    public int removeSnoozes() {
        return run(entityManager.createNativeQuery("""
                delete from snooze where ctid = any (array(
                  select s.ctid from snooze s
                  where s.until < :before
                  limit :most
                  for update skip locked))"""), Duration.ZERO);
    }

    /** Removes reports of messages that were decided long ago, with what they quote. */
    public int removeMessageReports() {
        return run(entityManager.createNativeQuery("""
                delete from message_report where id = any (array(
                  select r.id from message_report r
                  where r.state <> 'OPEN' and r.decided_at < :before
                  limit :most
                  for update skip locked))"""), MESSAGE_REPORTS);
    }

    /** Forgets who reported an advert: addresses that nobody proved, and all of them when no appeal is possible any more. */
    public int forgetNotifiers() {
        return entityManager
                .createNativeQuery("""
                        update posting_report set notifier_name = null, notifier_email = null, notifier_language = null,
                          notifier_proved_at = null, deleted_hash = null, version = version + 1,
                          secret_hash = case when decided_at < :decided then null else secret_hash end
                        where id = any (array(
                          select r.id from posting_report r
                          where (r.notifier_email is not null and r.notifier_proved_at is null or r.deleted_hash is not null)
                              and r.reported_at < :unproved
                            or r.secret_hash is not null and r.decided_at < :decided
                              and not exists (select 1 from appeal a
                                where a.report_id = r.id and (a.decided_at is null or a.decided_at >= :unproved))
                          limit :most
                          for update skip locked))""")
                .setParameter("decided", before(NOTIFIERS))
                .setParameter("unproved", before(UNPROVED_NOTIFIERS))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /** Removes the words of notifiers: of those who were erased, once it is decided, and of appeals with their address. */
    public int forgetNotifiersWords() {
        return entityManager.createNativeQuery("""
                                update posting_report set text = '-', text_ends = false, version = version + 1
                                where id = any (array(
                                  select r.id from posting_report r where r.text_ends and r.state <> 'OPEN'
                                  limit :most
                                  for update skip locked))""").setParameter("most", BATCH).executeUpdate()
                + entityManager
                        .createNativeQuery("""
                                update appeal set text = '-', reason = '-', version = version + 1
                                where id = any (array(
                                  select a.id from appeal a join posting_report r on r.id = a.report_id
                                  where a.decided_at is not null and a.text <> '-' and r.secret_hash is null
                                  limit :most
                                  for update of a skip locked))""")
                        .setParameter("most", BATCH)
                        .executeUpdate();
    }

    /** Removes requests for contact that were over a while ago; what was shared ended before. */
    public int removeContactRequests() {
        return run(entityManager.createNativeQuery("""
                delete from contact_request where id = any (array(
                  select c.id from contact_request c
                  where c.state_at < :before
                  limit :most
                  for update skip locked))"""), CONTACT_REQUESTS);
    }

    /** Removes links to talent pools that no longer work. */
    public int removePoolLinks() {
        return run(entityManager.createNativeQuery("""
                delete from pool_link where secret_hash = any (array(
                  select l.secret_hash from pool_link l
                  where l.made_at < :before
                  limit :most
                  for update skip locked))"""), PoolLink.VALID);
    }

    /** Removes links to profiles that ended. */
    public int removeProfileLinks() {
        return run(entityManager.createNativeQuery("""
                delete from profile_link where id = any (array(
                  select l.id from profile_link l
                  where l.ends_at < :before
                  limit :most
                  for update skip locked))"""), Duration.ZERO);
    }

    /** Removes invitations from talent pools that no longer count for another one. */
    public int removePoolInvitations() {
        return run(entityManager.createNativeQuery("""
                delete from pool_invitation where id = any (array(
                  select i.id from pool_invitation i
                  where i.invited_at < :before
                  limit :most
                  for update skip locked))"""), POOL_INVITATIONS);
    }

    /** Removes what the access log says of long ago. */
    public int removeAccesses() {
        return ((Number) entityManager
                        .createNativeQuery("select jobwright_forget_access(:before, :most)")
                        .setParameter(
                                "before",
                                clock.instant().atOffset(ZoneOffset.UTC).minus(ACCESSES))
                        .setParameter("most", BATCH)
                        .getSingleResult())
                .intValue();
    }

    /** Removes addresses that may be registered again. */
    public int removeSuspendedAddresses() {
        return entityManager
                .createNativeQuery("""
                        delete from suspended_address where hash in (
                          select a.hash from suspended_address a where a.until < :today limit :most)""")
                .setParameter("today", today())
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /** Removes the wish of an address to get no receipts; it may have another owner by now. */
    public int removeUnmailedAddresses() {
        return run(entityManager.createNativeQuery("""
                delete from unmailed_address where hash = any (array(
                  select a.hash from unmailed_address a
                  where a.since < :before
                  limit :most
                  for update skip locked))"""), UNMAILED_ADDRESSES);
    }

    /** Removes the notes to candidates about applications that were deleted long ago. */
    public int removeDeletedApplications() {
        return entityManager
                .createNativeQuery("""
                        delete from deleted_application where id in (
                          select d.id from deleted_application d where d.deleted_on < :before limit :most)""")
                .setParameter("before", today().minusMonths(12))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /** Removes the reason of a hold a year after its release. */
    public int forgetHolds() {
        return run(entityManager.createNativeQuery("""
                        update legal_hold set version = version + 1, reason = '', case_reference = '' where id in (
                          select h.id from legal_hold h where h.released_at < :before
                            and (h.reason <> '' or h.case_reference <> '') limit :most)"""), Duration.ofDays(365));
    }

    /** Runs a statement on at most {@code :most} rows from {@code :before} that time. */
    private int run(Query batch, Duration kept) {
        return batch.setParameter("before", before(kept))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private OffsetDateTime before(Duration kept) {
        return clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    }
}
