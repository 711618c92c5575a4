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
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.WorkingDays;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.BlindReaders;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.caller.Caller;

/** Every signal for the caller, in the order of {@link Signal}. */
@ApplicationScoped
class Signals {

    @Inject
    private TodayRepository hiring;

    @Inject
    private InterviewTodayRepository interviews;

    @Inject
    private PostingTodayRepository postings;

    @Inject
    private RequisitionTodayRepository requisitions;

    @Inject
    private OfferTodayRepository offers;

    @Inject
    private PaperTodayRepository papers;

    @Inject
    private OutcomeTodayRepository outcomes;

    @Inject
    private CandidateTodayRepository work;

    @Inject
    private ModerationTodayRepository moderation;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private BlindReaders blind;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private StaffConflict conflict;

    @Inject
    private Caller caller;

    List<TodayLine> read(LineFilter lines) {
        Stream<TodayLine> waiting = Stream.concat(hiring(lines), work(lines));
        return (caller.isModerator() ? Stream.concat(moderation(lines), waiting) : waiting).toList();
    }

    private Stream<TodayLine> moderation(LineFilter lines) {
        AccountId moderator = caller.person();
        Set<OrganizationId> own = conflict.all();
        return Stream.of(
                        moderation.taken(moderator, own, lines),
                        moderation.waiting(moderator, own, lines),
                        moderation.reported(moderator, own, lines),
                        moderation.reportedMessages(moderator, own, lines),
                        moderation.appeals(moderator, own, lines))
                .flatMap(some -> some);
    }

    private Stream<TodayLine> hiring(LineFilter lines) {
        Instant now = lines.now();
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
        List<OrganizationId> owning = mine.stream()
                .filter(one -> one.role() == OrganizationRole.OWNER)
                .map(MyOrganization::id)
                .toList();
        Instant soon = now.plus(Signal.ANSWER_NOTICE);
        return Stream.of(
                        hiring.due(Signal.ANSWER_OVERDUE, Instant.EPOCH, now, lines, proposable),
                        hiring.legal(now.plus(Signal.LEGAL_NOTICE), lines, proposable),
                        interviews.missedByUs(lines, tellable),
                        hiring.unanswered(WorkingDays.before(now, Signal.MESSAGE_DAYS), lines, movable),
                        interviews.asked(lines, tellable),
                        interviews.unchosen(lines, tellable),
                        interviews.withoutPanel(lines, tellable),
                        offers.changeAsked(lines, tellable),
                        offers.accepted(now.minus(Signal.HIRE_WAITS), lines, tellable),
                        requisitions.waiting(all, lines),
                        offers.waiting(all, lines),
                        requisitions.missing(owning, lines),
                        requisitions.refused(all, lines),
                        postings.over(all, lines, tellable),
                        recruiting.isEmpty()
                                ? Stream.<TodayLine>empty()
                                : Stream.concat(
                                        postings.withoutRequisition(recruiting, lines, countable),
                                        postings.breakingLaw(recruiting, lines, countable)),
                        hiring.due(Signal.ANSWER_DUE, now, soon, lines, proposable),
                        offers.unanswered(now.plus(Signal.OFFER_NOTICE), lines, tellable),
                        papers.notesAsked(lines, tellable),
                        papers.sent(lines, movable),
                        hiring.tasks(lines, blind.blindOf(caller.person()), readable),
                        hiring.unscored(lines, readable),
                        hiring.scored(lines, proposable),
                        interviews.undecided(now.minus(Signal.DECISION_WAITS), lines, proposable),
                        interviews.unrecorded(now.minus(Signal.INTERVIEW_OVER), lines, readable),
                        hiring.untold(lines, tellable),
                        hiring.undelivered(lines, tellable),
                        hiring.longInStage(lines, movable),
                        postings.unopened(all, now.minus(Signal.UNOPENED), lines, readable),
                        outcomes.openings(all, lines),
                        outcomes.starts(lines, tellable),
                        recruiting.isEmpty()
                                ? Stream.<TodayLine>empty()
                                : Stream.concat(
                                        postings.ending(recruiting, lines, now.plus(Signal.END_NOTICE), countable),
                                        postings.quiet(recruiting, lines, now.minus(Signal.QUIET), countable)))
                .flatMap(some -> some);
    }

    private Stream<TodayLine> work(LineFilter lines) {
        if (caller.isVisiting()) {
            return Stream.empty();
        }
        AccountId candidate = caller.person();
        return Stream.of(
                        offers.due(lines),
                        papers.wanted(lines),
                        work.contacts(candidate, lines),
                        work.unread(candidate, lines),
                        work.late(candidate, lines),
                        work.unfinished(candidate, lines),
                        work.stopped(candidate, lines),
                        work.ending(candidate, lines.now().plus(Signal.END_NOTICE), lines),
                        work.correctable(candidate, lines))
                .flatMap(some -> some);
    }
}
