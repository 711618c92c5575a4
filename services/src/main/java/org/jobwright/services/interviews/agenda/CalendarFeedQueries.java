package org.jobwright.services.interviews.agenda;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.access.HiringRightsRepository;

/** What a calendar reads by the secret of a person. The system asks, because nobody is signed in. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class CalendarFeedQueries {

    /** How long back, and how long ahead. */
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    private CalendarFeedRepository feeds;

    @Inject
    private AgendaRepository agenda;

    @Inject
    private HiringRightsRepository rights;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private Clock clock;

    /** The interviews with a time to which they go, in its order; empty if there is no such address, or its owner may not sign in. */
    public Optional<List<AgendaLine>> find(@NotNull Secret secret) {
        return feeds.owner(secret).map(this::of);
    }

    private List<AgendaLine> of(AccountId owner) {
        Instant now = clock.instant();
        Instant from = now.minus(YEAR);
        Instant until = now.plus(YEAR);
        accesses.listed(null, owner, AccessLogRepository.TOKEN, now);
        return Stream.concat(
                        agenda.ofMember(
                                        owner,
                                        rights.readableByLink(owner),
                                        AgendaRepository.AGREED_OR_OVER,
                                        from,
                                        until)
                                .filter(AgendaLine::attends),
                        agenda.ofCandidate(owner, from, until).filter(AgendaLine::agreed))
                .sorted(Comparator.comparing(AgendaLine::startsAt))
                .toList();
    }
}
