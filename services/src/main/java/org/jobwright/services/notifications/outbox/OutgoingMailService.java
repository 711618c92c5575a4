package org.jobwright.services.notifications.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.OutboxMessage;
import org.jobwright.domain.notifications.OutboxMessageId;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** What administrators see of outgoing mail, and do about it. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class OutgoingMailService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RecentProof proof;

    @Inject
    private ListExports exports;

    @Inject
    private Clock clock;

    /** The mails in one of these states, newest first. */
    public Page<OutgoingMailSummary> mails(Set<OutboxState> states, PageRequest request) {
        List<OutgoingMailSummary> mails = entityManager
                .createQuery("""
                        select m from OutboxMessage m where m.state in :states
                        order by m.occurredAt desc, m.id.value desc
                        """, OutboxMessage.class)
                .setParameter("states", states)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultStream()
                .map(OutgoingMailService::summary)
                .toList();
        long total = counts().entrySet().stream()
                .filter(count -> states.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Page<>(mails, request.number(), request.size(), total);
    }

    /** All mails in one of these states, as a file has them. */
    public List<OutgoingMailSummary> export(Set<OutboxState> states) {
        return exports.all(ExportedList.OUTGOING_MAILS, page -> mails(states, page));
    }

    /** How many mails there are in each state. */
    public Map<OutboxState, Long> counts() {
        Map<OutboxState, Long> counts = new EnumMap<>(OutboxState.class);
        for (OutboxState state : OutboxState.values()) {
            counts.put(state, 0L);
        }
        entityManager
                .createQuery("select m.state, count(m) from OutboxMessage m group by m.state", Tuple.class)
                .getResultStream()
                .forEach(row -> counts.put(row.get(0, OutboxState.class), row.get(1, Long.class)));
        return counts;
    }

    /**
     * One mail for reading. The secret of its link is left out unless the mail is kept because there is no mail server
     * and the caller has a fresh proof: then there is no other way to get the link. What an employer and a candidate
     * wrote to each other is always left out. Refuses a mail that this version cannot read.
     */
    public OutgoingMail read(OutboxMessageId id) {
        OutboxMessage message = get(id);
        MessageFacts facts = facts(message);
        return new OutgoingMail(
                id,
                message.getKind(),
                message.getRecipient(),
                message.getLanguage(),
                message.getState() == OutboxState.KEPT
                                && !message.getKind().isPrivate()
                                && facts.interview() == null
                                && proof.isFresh()
                        ? facts
                        : message.getShownFacts(),
                message.getOccurredAt());
    }

    private static MessageFacts facts(OutboxMessage message) {
        try {
            return message.getFacts();
        } catch (IllegalStateException unreadable) {
            throw new RuleViolation("notifications.mail.unreadable");
        }
    }

    private static MessageFacts readable(OutboxMessage message) {
        try {
            return message.getShownFacts();
        } catch (IllegalStateException unreadable) {
            return null;
        }
    }

    /** The state of one mail. */
    public OutgoingMailSummary state(OutboxMessageId id) {
        return summary(get(id));
    }

    /** Sends a dead or kept mail again, from the start. */
    public void retry(OutboxMessageId id) {
        get(id).retry(clock.instant());
    }

    private OutboxMessage get(OutboxMessageId id) {
        OutboxMessage message = entityManager.find(OutboxMessage.class, id);
        if (message == null) {
            throw new NotFound();
        }
        return message;
    }

    private static OutgoingMailSummary summary(OutboxMessage message) {
        return new OutgoingMailSummary(
                message.getId(),
                message.getKind(),
                message.getLanguage(),
                readable(message),
                message.getRecipient(),
                message.getState(),
                message.getAttempts(),
                message.getOccurredAt(),
                message.getNextAttemptAt(),
                message.getSentAt().orElse(null),
                message.getLastError().orElse(null));
    }
}
