package org.jobwright.services.applications.clocks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.decisions.LegalAnswersDue;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.clocks.AnswerClockRepository.Reminded;

/**
 * Tells recruiters by when a law wants answers: ten days before, two days before, and once the day has passed. Each time
 * once for a person and a day; another interview brings another day.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class LegalAnswerService {

    private static final int MOST_POSTINGS = 10_000;

    @Inject
    private AnswerClockRepository clocks;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Postings whose recruiters have to be told; at most 10,000. */
    public List<JobPostingId> due() {
        return clocks.due(clock.instant(), MOST_POSTINGS);
    }

    /** Tells the recruiters of a posting, with one message for those whose time has come together. */
    public void tell(JobPostingId posting) {
        Instant now = clock.instant();
        Map<Integer, List<Reminded>> together = clocks.remind(posting, now).stream()
                .collect(Collectors.groupingBy(Reminded::days, TreeMap::new, Collectors.toList()));
        together.forEach((days, people) -> events.fire(due(posting, people, days == 0, now)));
    }

    private static LegalAnswersDue due(JobPostingId posting, List<Reminded> people, boolean over, Instant now) {
        LocalDate first = people.stream()
                .map(Reminded::dueOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new LegalAnswersDue(
                posting,
                people.getFirst().organization(),
                people.stream().map(Reminded::candidate).collect(Collectors.toSet()),
                first,
                over,
                now);
    }
}
