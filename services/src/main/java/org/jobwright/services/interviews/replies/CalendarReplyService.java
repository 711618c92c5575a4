package org.jobwright.services.interviews.replies;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewEvent;
import org.jobwright.domain.interviews.PanelMember;
import org.jobwright.domain.interviews.PanelResponse;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * Takes what candidates and panel members answer with their own calendars. Senders can be forged, so an answer is kept and
 * told, and changes nothing else; what has no place is dropped.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class CalendarReplyService {

    private static final Logger LOG = Logger.getLogger(CalendarReplyService.class);

    @Inject
    private CalendarEntryRepository entries;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Keeps the answer, unless it is about another time than the one that is agreed, or older than what is known. */
    public void take(@NotNull CalendarReply reply) {
        try {
            entries.account(new EmailAddress(reply.from()))
                    .flatMap(sender -> entries.lock(reply.uid())
                            .filter(interview -> organizations.isRunning(interview.getOrganization()))
                            .flatMap(interview -> answer(interview, sender, reply)))
                    .ifPresent(events::fire);
        } catch (RuleViolation hasNoPlace) {
            LOG.debugf(hasNoPlace, "an answer to %s was dropped", reply.uid());
        }
    }

    private Optional<? extends InterviewEvent> answer(Interview interview, AccountId sender, CalendarReply reply) {
        Instant now = clock.instant();
        Instant stamp = reply.stamp() == null ? now : reply.stamp();
        if (sender.equals(interview.getCandidate())) {
            return interview.respondByCalendar(reply.sequence(), reply.said(), stamp, now);
        }
        limit.require(Limit.CALENDAR_ANSWER, sender);
        return interview.respondByCalendar(
                reply.sequence(), sender, PanelResponse.valueOf(reply.said().name()), words(reply), stamp, now);
    }

    private static String words(CalendarReply reply) {
        return reply.words().length() <= PanelMember.MAX_COMMENT
                ? reply.words()
                : reply.words().substring(0, PanelMember.MAX_COMMENT);
    }
}
