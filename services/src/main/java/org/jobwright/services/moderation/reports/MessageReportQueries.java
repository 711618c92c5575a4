package org.jobwright.services.moderation.reports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.contact.ContactRequestId;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;

/** Reads which messages were reported: a person their own reports, a moderator all. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class MessageReportQueries {

    private static final String FROM = """
            from MessageReport r join HiringOrganization o on o.id = r.organization
              left join Account a on a.id = r.decidedBy
            where ((:decided = true and r.state <> OPEN) or (:decided = false and r.state = OPEN))
              and (:anyOrganization = true or r.organization = :organization)
              and r.organization not in :own and r.reporter <> :caller and r.author <> :caller
            """;

    private static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private StaffConflict conflict;

    @Inject
    private Caller caller;

    /** What became of the caller's own reports in a conversation, the latest of each message. */
    @RolesAllowed(Role.PERSON)
    public Map<MessageId, ReportState> mine(ApplicationReference application) {
        Map<MessageId, ReportState> states = new HashMap<>();
        entityManager
                .createQuery("""
                        select r.message, r.state from MessageReport r
                        where r.application = :application and r.reporter = :reporter
                        order by r.reportedAt""", Tuple.class)
                .setParameter("application", application)
                .setParameter("reporter", caller.person())
                .getResultStream()
                .forEach(row -> states.put(row.get(0, MessageId.class), row.get(1, ReportState.class)));
        return states;
    }

    /** What became of the caller's own reports of requests for contact, the latest of each. */
    @RolesAllowed(Role.PERSON)
    public Map<ContactRequestId, ReportState> mineOfContacts() {
        Map<ContactRequestId, ReportState> states = new HashMap<>();
        entityManager
                .createQuery("""
                        select r.contact, r.state from MessageReport r
                        where r.contact is not null and r.reporter = :reporter
                        order by r.reportedAt""", Tuple.class)
                .setParameter("reporter", caller.person())
                .getResultStream()
                .forEach(row -> states.put(row.get(0, ContactRequestId.class), row.get(1, ReportState.class)));
        return states;
    }

    /**
     * The reported messages: open ones from the oldest, decided ones from the newest. Moderators never see reports that
     * have to do with an employer they are connected with, or with themselves.
     *
     * @param employer of one employer only; null for all
     */
    public Page<MessageReportDetails> reported(boolean decided, OrganizationId employer, PageRequest request) {
        Set<OrganizationId> own = Stream.concat(Stream.of(NONE), conflict.all().stream())
                .collect(Collectors.toSet()); // never empty, because the query needs a value
        String order = decided ? "order by r.decidedAt desc, r.id.value" : "order by r.reportedAt, r.id.value";
        return new Page<>(
                filtered(
                                entityManager.createQuery("""
                                        select new org.jobwright.services.moderation.reports.MessageReportDetails(
                                          r.id, o.id, o.displayName, o.status, o.warnedAt, r.postingTitle,
                                          case when r.application is null then true else false end, r.side, r.quote, r.reason,
                                          r.text, r.reportedAt, r.state, a.displayName, r.decidedAt, r.decisionReason,
                                          r.warned)
                                        """ + FROM + order, MessageReportDetails.class),
                                decided,
                                employer,
                                own)
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size())
                        .getResultList(),
                request.number(),
                request.size(),
                filtered(entityManager.createQuery("select count(r) " + FROM, Long.class), decided, employer, own)
                        .getSingleResult());
    }

    private <T> TypedQuery<T> filtered(
            TypedQuery<T> query, boolean decided, OrganizationId employer, Set<OrganizationId> own) {
        return query.setParameter("decided", decided)
                .setParameter("anyOrganization", employer == null)
                .setParameter("organization", employer == null ? NONE : employer)
                .setParameter("own", own)
                .setParameter("caller", caller.person());
    }
}
