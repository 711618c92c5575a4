package org.jobwright.services.interviews.replies;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.interviews.WishedWindow;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.OrganizationRepository;

/**
 * Takes a time that a candidate proposed with their own calendar as the same wish that they can have on their page: the
 * agreed time stands. Senders can be forged, so it does nothing else, and what has no place is dropped.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class CalendarCounterService {

    private static final Logger LOG = Logger.getLogger(CalendarCounterService.class);

    @Inject
    private CalendarEntryRepository entries;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Tells the employer of the wish, unless the candidate has one, or saw another time than the one that is agreed. */
    public void take(@NotNull CalendarCounter counter) {
        try {
            Optional<AccountId> sender = entries.account(new EmailAddress(counter.from()));
            entries.lock(counter.uid())
                    .filter(interview ->
                            sender.filter(interview.getCandidate()::equals).isPresent())
                    .filter(interview -> organizations.isRunning(interview.getOrganization()))
                    .ifPresent(interview -> events.fire(interview.askOtherTime(
                            counter.sequence(), windows(counter, interview), words(counter), clock.instant())));
        } catch (RuleViolation hasNoPlace) {
            LOG.debugf(hasNoPlace, "a proposal for %s was dropped", counter.uid());
        }
    }

    /** By the clock of the interview; a day has no hours after midnight, so a longer one is left out. */
    private static List<WishedWindow> windows(CalendarCounter counter, Interview interview) {
        if (counter.start() == null || counter.end() == null) {
            return List.of();
        }
        ZoneId zone = interview.getAnnounced().appointment().time().zoneId();
        LocalDateTime from = at(counter.start(), zone);
        LocalDateTime until = at(counter.end(), zone);
        return from.isBefore(until) && from.toLocalDate().equals(until.toLocalDate())
                ? List.of(new WishedWindow(from.toLocalDate(), from.toLocalTime(), until.toLocalTime(), zone.getId()))
                : List.of();
    }

    private static LocalDateTime at(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private static String words(CalendarCounter counter) {
        return counter.words().length() <= InterviewLimits.MAX_WISH
                ? counter.words()
                : counter.words().substring(0, InterviewLimits.MAX_WISH);
    }
}
