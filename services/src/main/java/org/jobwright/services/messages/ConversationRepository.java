package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.messages.Conversation;
import org.jobwright.domain.messages.ConversationId;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.messages.WritingPolicy;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivitySource;
import org.jobwright.services.applications.lists.UnreadMessages;
import org.jobwright.services.shared.RowLocks;

/** Conversations and their messages; the caller has already checked access. */
@ApplicationScoped
public class ConversationRepository implements ActivitySource, UnreadMessages {

    private static final String EMPLOYER_RUNS = " and exists (select 1 from HiringOrganization o"
            + " where o.id = c.organization and o.status not in (SUSPENDED, BLOCKED))";

    private static final String NOT_WITHDRAWN = " and exists (select 1 from JobApplication a"
            + " where a.id = c.application and a.candidateStatus <> WITHDRAWN)";

    /** What a side reads: its own messages and the delivered ones of the other. */
    private static final String READ_BY_SIDE =
            " m.conversation.application = :application and (m.side = :side or m.state = DELIVERED)";

    private static final String LINES = """
            select new org.jobwright.services.messages.MessageLine(m.id, m.side, m.author,
              case when m.program is null then p.displayName when :team = true then m.program
                else coalesce(o.displayName, p.displayName) end,
              m.body, m.state, m.createdAt, m.deliverAt, m.deliveredAt, m.readAt, m.quoting,
              m.unconfirmed)
            from Message m join Account p on p.id = m.author
              left join HiringOrganization o on o.id = m.conversation.organization where\s""";

    @PersistenceContext
    private EntityManager entityManager;

    public Optional<Conversation> find(JobApplicationId application) {
        return entityManager
                .createQuery("select c from Conversation c where c.application = :application", Conversation.class)
                .setParameter("application", application)
                .getResultStream()
                .findFirst();
    }

    /** The conversation, begun if there is none, and locked: two who write at once see each other's messages. */
    Conversation lock(JobApplication application) {
        Conversation begun =
                new Conversation(application.getId(), application.getOrganization(), application.getCandidate());
        entityManager
                .createNativeQuery("""
                        insert into conversation (id, version, application_id, organization_id, candidate_id)
                        values (:id, 0, :application, :organization, :candidate) on conflict do nothing""")
                .setParameter("id", begun.getId().value())
                .setParameter("application", application.getId().value())
                .setParameter("organization", application.getOrganization().value())
                .setParameter("candidate", application.getCandidate().value())
                .executeUpdate();
        return entityManager
                .createQuery("select c from Conversation c where c.application = :application", Conversation.class)
                .setParameter("application", application.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    void add(Message message) {
        entityManager.persist(message);
    }

    /** Its current state, locked: taking back and delivering exclude each other. */
    Optional<Message> lock(MessageId id) {
        return entityManager
                .createQuery("select m from Message m where m.id = :id", Message.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** A delivered message and those delivered before it, the latest of them, oldest first; empty if it was not delivered. */
    public List<MessageLine> upTo(JobApplicationId application, MessageId id, int most) {
        return entityManager
                .createQuery(LINES + """
                        m.state = DELIVERED and m.conversation.application = :application and exists (
                          select 1 from Message reported where reported.id = :id and reported.state = DELIVERED
                            and reported.conversation = m.conversation and (m.deliveredAt < reported.deliveredAt
                              or m.deliveredAt = reported.deliveredAt and m.id.value <= reported.id.value))
                        order by m.deliveredAt desc, m.id.value desc""", MessageLine.class)
                .setParameter("team", false)
                .setParameter("application", application)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList()
                .reversed();
    }

    /** The latest ones, oldest first. */
    List<MessageLine> lines(JobApplicationId application, MessageSide side, int most) {
        return lines(application, side, most, "m.state <> TAKEN_BACK and");
    }

    /** The same, with those that the side took back. */
    public List<MessageLine> record(JobApplicationId application, MessageSide side, int most) {
        return lines(application, side, most, "");
    }

    private List<MessageLine> lines(JobApplicationId application, MessageSide side, int most, String further) {
        return entityManager
                .createQuery(
                        LINES + further + READ_BY_SIDE
                                + " order by coalesce(m.deliveredAt, m.createdAt) desc, m.id.value desc",
                        MessageLine.class)
                .setParameter("application", application)
                .setParameter("team", side == MessageSide.EMPLOYER)
                .setParameter("side", side)
                .setMaxResults(most)
                .getResultList()
                .reversed();
    }

    @Override
    public ActivityKind kind() {
        return ActivityKind.MESSAGED;
    }

    /** The messages of both sides that arrived. */
    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return entityManager
                .createQuery("""
                        select m.side, m.body, coalesce(m.program, p.displayName), m.deliveredAt
                        from Message m join Account p on p.id = m.author
                        where m.conversation.application = :application and m.state = DELIVERED
                        order by m.deliveredAt desc, m.id.value desc""", Tuple.class)
                .setParameter("application", application.getId())
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new ActivityEntry(
                        kind(),
                        row.get(0, MessageSide.class).name(),
                        List.of(),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    /** How many messages of others a side has; those taken back still count, so that the number only grows. */
    long countOfOthers(JobApplicationId application, MessageSide side, AccountId person) {
        return entityManager
                .createQuery("select count(m) from Message m where m.author <> :person and" + READ_BY_SIDE, Long.class)
                .setParameter("application", application)
                .setParameter("side", side)
                .setParameter("person", person)
                .getSingleResult();
    }

    long countUnread(JobApplicationId application, MessageSide reader) {
        return entityManager
                .createQuery("""
                        select count(m) from Message m where m.conversation.application = :application
                          and m.side = :writer and m.state = DELIVERED and m.readAt is null""", Long.class)
                .setParameter("application", application)
                .setParameter("writer", reader.other())
                .getSingleResult();
    }

    @Override
    public Set<JobApplicationId> unreadAmong(List<JobApplicationId> applications) {
        return entityManager
                .createQuery("""
                        select distinct m.conversation.application from Message m
                        where m.conversation.application in :applications
                          and m.side = CANDIDATE and m.state = DELIVERED and m.readAt is null""", JobApplicationId.class)
                .setParameter("applications", applications)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the candidate wrote lately, answered or not; waiting messages of the employer are no answer yet. */
    WritingPolicy policy(JobApplication application, Instant now) {
        return new WritingPolicy(
                application.getCandidateStatus(),
                application.getCandidateStatusAt(),
                application.wasInvited(),
                written(
                        application.getId(),
                        now.minus(WritingPolicy.UNANSWERED_FOR),
                        " and not exists (select 1 from Message e where e.conversation = m.conversation"
                                + " and e.side = EMPLOYER and e.state = DELIVERED and e.deliveredAt > m.createdAt)"),
                written(application.getId(), now.minus(WritingPolicy.DAY), ""));
    }

    private List<Instant> written(JobApplicationId application, Instant since, String further) {
        return entityManager
                .createQuery(
                        "select m.createdAt from Message m where m.conversation.application = :application"
                                + " and m.side = CANDIDATE and m.state <> TAKEN_BACK and m.createdAt > :since"
                                + further,
                        Instant.class)
                .setParameter("application", application)
                .setParameter("since", since)
                .getResultList();
    }

    /** What was delivered to a side and not opened yet, locked. */
    List<Message> lockUnread(JobApplicationId application, MessageSide reader) {
        return entityManager
                .createQuery("""
                        select m from Message m where m.conversation.application = :application
                          and m.side = :writer and m.state = DELIVERED and m.readAt is null""", Message.class)
                .setParameter("application", application)
                .setParameter("writer", reader.other())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Messages to be delivered now, oldest first: none in the name of an employer that was stopped, and none with a file
     * that the virus scanner has not found clean.
     */
    List<MessageId> due(Instant now, int limit) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select m.id from message m join conversation c on c.id = m.conversation_id
                          join hiring_organization o on o.id = c.organization_id
                        where m.state = 'WAITING' and m.deliver_at <= :now and o.status not in ('SUSPENDED', 'BLOCKED')
                          and not exists (select 1 from message_file f join stored_document d on d.id = f.document_id
                            where f.message_id = m.id and d.scan not in ('UNCHECKED', 'CLEAN'))
                        order by m.deliver_at""", UUID.class)
                .setParameter("now", now, Instant.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(MessageId::new)
                .toList();
    }

    Optional<Message> find(MessageId id) {
        return Optional.ofNullable(entityManager.find(Message.class, id));
    }

    /** A message that no other node is processing. */
    Optional<Message> lockFree(MessageId id) {
        return entityManager
                .createQuery("select m from Message m where m.id = :id", Message.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    /** Conversations in which a side has not read something for a while, and had no mail lately. */
    List<ConversationId> unmailed(MessageSide reader, Instant now, int limit) {
        return entityManager
                .createQuery(
                        "select distinct c.id from Message m join m.conversation c where m.side = :writer"
                                + " and m.state = DELIVERED and m.readAt is null and m.mailed = false"
                                + " and m.deliveredAt <= :before and " + mailed(reader) + EMPLOYER_RUNS
                                + (reader == MessageSide.EMPLOYER ? NOT_WITHDRAWN : ""),
                        ConversationId.class)
                .setParameter("writer", reader.other())
                .setParameter("before", now.minus(Conversation.BEFORE_MAIL))
                .setParameter("hour", now.minus(Conversation.BETWEEN_MAILS))
                .setMaxResults(limit)
                .getResultList();
    }

    /** The conversation, if no other node is processing it and the side had no mail lately. */
    Optional<Conversation> lockUnmailed(ConversationId id, MessageSide reader, Instant now) {
        return entityManager
                .createQuery("select c from Conversation c where c.id = :id and " + mailed(reader), Conversation.class)
                .setParameter("id", id)
                .setParameter("hour", now.minus(Conversation.BETWEEN_MAILS))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(RowLocks.TIMEOUT, RowLocks.SKIP_LOCKED)
                .getResultStream()
                .findFirst();
    }

    private static String mailed(MessageSide reader) {
        String at = reader == MessageSide.EMPLOYER ? "c.employerMailedAt" : "c.candidateMailedAt";
        return "(" + at + " is null or " + at + " <= :hour)";
    }

    List<Message> lockUnmailed(ConversationId conversation, MessageSide reader) {
        return entityManager
                .createQuery(
                        "select m from Message m where m.conversation.id = :conversation and m.side = :writer"
                                + " and m.state = DELIVERED and m.readAt is null and m.mailed = false"
                                + " order by m.deliveredAt, m.id.value",
                        Message.class)
                .setParameter("conversation", conversation)
                .setParameter("writer", reader.other())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
