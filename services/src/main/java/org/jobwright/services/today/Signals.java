package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.today.Signal;
import org.jobwright.domain.today.WorkingDays;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.caller.Caller;

/** Every signal for the caller, in the order of {@link Signal}, except what they put off. */
@ApplicationScoped
class Signals {

    @Inject
    private TodayRepository hiring;

    @Inject
    private PostingTodayRepository postings;

    @Inject
    private CandidateTodayRepository work;

    @Inject
    private ModerationTodayRepository moderation;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private StaffConflict conflict;

    @Inject
    private Caller caller;

    List<TodayLine> at(Instant now) {
        Stream<TodayLine> waiting = Stream.concat(hiring(now), work(now));
        return (caller.isModerator() ? Stream.concat(moderation(now), waiting) : waiting).toList();
    }

    private Stream<TodayLine> moderation(Instant now) {
        AccountId moderator = caller.person();
        Set<OrganizationId> own = conflict.all();
        return Stream.of(
                        moderation.taken(moderator, own, now),
                        moderation.waiting(moderator, own, now),
                        moderation.reported(moderator, own, now),
                        moderation.reportedMessages(moderator, own, now))
                .flatMap(lines -> lines);
    }

    private Stream<TodayLine> hiring(Instant now) {
        List<MyOrganization> mine = organizations.mine();
        if (mine.isEmpty()) {
            return Stream.empty();
        }
        ReadableApplications readable = guard.readable();
        ReadableApplications movable = guard.movable();
        ReadableApplications proposable = guard.proposable();
        ReadableApplications tellable = guard.tellable();
        ReadableApplications countable = guard.countable();
        Collection<OrganizationId> recruiting = mine.stream()
                .filter(one -> one.role().mayRecruit() && one.status().isPublic())
                .map(MyOrganization::id)
                .toList();
        List<OrganizationId> all = mine.stream().map(MyOrganization::id).toList();
        Instant soon = now.plus(Signal.ANSWER_NOTICE);
        return Stream.of(
                        hiring.due(Signal.ANSWER_OVERDUE, Instant.EPOCH, now, now, proposable),
                        hiring.unanswered(WorkingDays.before(now, Signal.MESSAGE_DAYS), now, movable),
                        hiring.asked(now, tellable),
                        hiring.withoutPanel(now, tellable),
                        postings.over(all, now, tellable),
                        hiring.due(Signal.ANSWER_DUE, now, soon, now, proposable),
                        hiring.tasks(now, readable),
                        hiring.unrecorded(now.minus(Signal.INTERVIEW_OVER), now, readable),
                        hiring.untold(now, tellable),
                        hiring.undelivered(now, tellable),
                        hiring.longInStage(now, movable),
                        postings.unopened(all, now.minus(Signal.UNOPENED), now, readable),
                        recruiting.isEmpty()
                                ? Stream.<TodayLine>empty()
                                : Stream.concat(
                                        postings.ending(recruiting, now, now.plus(Signal.END_NOTICE), countable),
                                        postings.quiet(recruiting, now, now.minus(Signal.QUIET), countable)))
                .flatMap(lines -> lines);
    }

    private Stream<TodayLine> work(Instant now) {
        AccountId candidate = caller.person();
        return Stream.of(
                        work.unread(candidate, now),
                        work.late(candidate, now),
                        work.unfinished(candidate, now),
                        work.stopped(candidate, now),
                        work.ending(candidate, now.plus(Signal.END_NOTICE), now),
                        work.correctable(candidate, now))
                .flatMap(lines -> lines);
    }
}
