package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.today.Signal;
import org.jobwright.domain.today.WorkingDays;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;

/** Every signal for the caller, in the order of {@link Signal}, except what they put off. */
@ApplicationScoped
class Signals {

    @Inject
    private TodayRepository reads;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationQueries organizations;

    List<TodayLine> at(Instant now) {
        ReadableApplications readable = guard.readable();
        ReadableApplications tellable = guard.tellable();
        ReadableApplications countable = guard.countable();
        Collection<OrganizationId> hiring = organizations.mine().stream()
                .filter(mine -> mine.role().mayRecruit() && mine.status().isPublic())
                .map(MyOrganization::id)
                .toList();
        Instant soon = now.plus(Signal.ANSWER_NOTICE);
        return Stream.of(
                        reads.due(Signal.ANSWER_OVERDUE, Instant.EPOCH, now, now, readable),
                        reads.unanswered(WorkingDays.before(now, Signal.MESSAGE_DAYS), now, readable),
                        reads.over(now, tellable),
                        reads.due(Signal.ANSWER_DUE, now, soon, now, readable),
                        reads.untold(now, tellable),
                        reads.unopened(now.minus(Signal.UNOPENED), now, readable),
                        reads.ending(hiring, now, now.plus(Signal.END_NOTICE), countable),
                        reads.quiet(hiring, now, now.minus(Signal.QUIET), countable))
                .flatMap(lines -> lines)
                .toList();
    }
}
