package org.jobwright.services.applications.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.closing.CloseOut;
import org.jobwright.domain.applications.closing.CloseOutEvent.CloseOutStarted;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.closing.CloseOutPlan;
import org.jobwright.domain.applications.closing.CloseOutState;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOperationRepository;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.jobs.JobPostingRepository;
import org.jobwright.services.jobs.PostingEnding;
import org.jobwright.services.shared.caller.Caller;

/**
 * Ends a posting with an answer for everyone in it: owners, recruiters and its lead. The answers are ordinary decisions,
 * proposed in one transaction with the end and told after the usual delay.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class CloseOutService {

    @Inject
    private CloseOutRepository closeOuts;

    @Inject
    private CloseOutParts parts;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationReviewService review;

    @Inject
    private BulkOperationRepository operations;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private PostingEnding ending;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Begins it. Until it is confirmed or given up the posting takes no new applications. */
    public void start(@NotNull JobPostingId id, @NotNull CloseOutOutcome outcome) {
        guard.requireReleaser(id);
        JobPosting posting = posting(id);
        Instant now = clock.instant();
        PostingStatus before = posting.getStatus(now);
        if (!posting.isEndedByEmployer() && !before.canBecome(outcome.ending())) {
            throw new RuleViolation("jobs.transition-refused", before, outcome.ending());
        }
        requirePossible(posting, outcome, now);
        if (closeOuts
                .latest(id)
                .filter(one -> one.getState() == CloseOutState.OPEN)
                .isPresent()) {
            throw new RuleViolation("applications.closing.already-open");
        }
        if (before == PostingStatus.LIVE) {
            events.fire(posting.pause(caller.person(), now));
        }
        // Expired is what time makes of a live one; it is never stored.
        PostingStatus stored = before == PostingStatus.EXPIRED ? PostingStatus.LIVE : before;
        closeOuts.add(new CloseOut(id, posting.getOrganization(), stored, outcome, caller.person(), now));
        events.fire(new CloseOutStarted(id, posting.getOrganization(), now));
    }

    /** Goes on with what a colleague began. */
    public void takeOver(@NotNull JobPostingId id) {
        guard.requireReleaser(id);
        events.fire(latest(id).takeOver(caller.person(), clock.instant()));
    }

    /**
     * Keeps what is chosen; nobody is told. Refused as stale if it was changed since, also by the same member in another
     * window.
     *
     * @return the version to choose with next
     */
    public Long choose(@NotNull JobPostingId id, @NotNull Long seenVersion, @NotNull @Valid CloseOutPlan plan) {
        guard.requireReleaser(id);
        CloseOut closeOut = latest(id);
        closeOut.requireHolder(caller.person());
        closeOut.requireVersion(seenVersion);
        requirePossible(posting(id), plan.outcome(), clock.instant());
        closeOut.choose(
                plan.people().isEmpty()
                        ? plan
                        : plan.among(parts.left(closeOut, clock.instant()).stream()
                                .map(CloseOutPerson::id)
                                .collect(Collectors.toSet())),
                caller.person());
        closeOuts.flush();
        return closeOut.getVersion();
    }

    /** Gives it up: nobody is told, and the posting goes on where it stood, unless its last opening was filled meanwhile. */
    public void leave(@NotNull JobPostingId id) {
        guard.requireReleaser(id);
        CloseOut closeOut = latest(id);
        Instant now = clock.instant();
        events.fire(closeOut.leave(caller.person(), now));
        JobPosting posting = posting(id);
        if (closeOut.getPostingBefore() == PostingStatus.LIVE
                && posting.getStatus(now) == PostingStatus.PAUSED
                && posting.getOpeningsFilledAt() == null
                && !posting.isHeld()) {
            events.fire(posting.resume(caller.person(), now));
        }
    }

    /**
     * Proposes all answers and ends the posting.
     *
     * @param seen the parts that were previewed, in the order of the preview
     * @param number typed where so many people are told at once; else null
     */
    public void confirm(@NotNull JobPostingId id, @NotNull List<SeenPart> seen, Integer number) {
        guard.requireReleaser(id);
        requireNotOwn(id);
        CloseOut closeOut = latest(id);
        AccountId by = caller.person();
        closeOut.requireHolder(by);
        Instant now = clock.instant();
        // First, like a candidate who sends or replaces an application: else each could wait for the other.
        JobPosting posting = posting(id);
        postings.lock(posting);
        requirePossible(posting, closeOut.getPlan().outcome(), now);
        List<CloseOutPart> previewed = parts.of(closeOut, now);
        requireSeen(seen, previewed.stream().map(CloseOutPart::seen).toList());
        parts.left(closeOut, now).stream()
                .filter(person -> !person.isAnswered())
                .findFirst()
                .ifPresent(first -> {
                    throw new RuleViolation("applications.closing.decide-first", first.name());
                });
        int told = (int)
                previewed.stream().mapToLong(part -> part.preview().told()).sum();
        List<BulkOperationId> answeredBy = new ArrayList<>();
        for (CloseOutPart part : previewed) {
            // The number of all stands for the number of each part.
            Integer typed = Objects.equals(number, told)
                    ? Integer.valueOf((int) part.preview().told())
                    : number;
            ProposeDecision decision = part.decision().confirmed(part.preview().seen(), typed);
            BulkOutcome outcome = review.proposeInTurn(decision);
            if (outcome.operation() != null) {
                answeredBy.add(outcome.operation());
            }
        }
        requirePossible(posting, closeOut.getPlan().outcome(), now); // a hire that was under way is done now
        events.fire(closeOut.confirm(answeredBy, by, clock.instant()));
        if (!posting.isEndedByEmployer()) {
            ending.end(posting, closeOut.getPlan().outcome().ending(), by, clock.instant());
        } else {
            long unanswered = closeOuts.countUnanswered(id, now);
            if (unanswered > 0) {
                throw new RuleViolation("applications.closing.unanswered", unanswered);
            }
        }
    }

    /** Someone may be hired while it is prepared. */
    private void requirePossible(JobPosting posting, CloseOutOutcome outcome, Instant now) {
        PostingStatus status = posting.getStatus(now);
        if (!CloseOutOutcome.possible(status, applications.isAnyHired(posting.getId()))
                .contains(outcome)) {
            throw posting.isEndedByEmployer()
                    ? new RuleViolation("jobs.transition-refused", status, outcome.ending())
                    : new RuleViolation("applications.closing.hired");
        }
    }

    /** Refuses to answer others than those who were previewed, and says how many came and went. */
    private static void requireSeen(List<SeenPart> seen, List<SeenPart> present) {
        if (seen.equals(present)) {
            return;
        }
        Set<JobApplicationId> before = people(seen);
        Set<JobApplicationId> after = people(present);
        long more = after.stream().filter(id -> !before.contains(id)).count();
        long fewer = before.stream().filter(id -> !after.contains(id)).count();
        if (more == 0 && fewer == 0) {
            throw new RuleViolation("applications.decision.preview-changed");
        }
        if (more > 0 && fewer > 0) {
            throw new RuleViolation("applications.closing.list-changed", more, fewer);
        }
        throw more > 0
                ? new RuleViolation("applications.closing.list-changed.more", more)
                : new RuleViolation("applications.closing.list-changed.fewer", fewer);
    }

    private static Set<JobApplicationId> people(List<SeenPart> parts) {
        return parts.stream().flatMap(part -> part.people().stream()).collect(Collectors.toSet());
    }

    /** Takes it back as a whole, as long as nobody was told: everything is as before, and so is the posting. */
    public void undo(@NotNull JobPostingId id) {
        guard.requireReleaser(id);
        requireNotOwn(id);
        CloseOut closeOut = latest(id);
        Instant now = clock.instant();
        events.fire(closeOut.undo(caller.person(), now));
        JobPosting posting = posting(id);
        if (posting.isEndedByEmployer() && !closeOut.getPostingBefore().isEndedByEmployer()) {
            events.fire(posting.undoEnd(closeOut.getPostingBefore(), caller.person(), now));
        }
        closeOut.getOperations().forEach(this::undo);
    }

    private void undo(BulkOperationId id) {
        boolean told = operations
                        .find(id)
                        .filter(operation -> operation.standing(Set.of()).isEmpty())
                        .isEmpty()
                && review.undo(id).refused().stream()
                        .map(refusal -> applications.find(refusal.application()).orElseThrow())
                        .anyMatch(application -> !application.isWithdrawn());
        if (told) {
            throw new RuleViolation("applications.closing.undo.told");
        }
    }

    /** A member who applied would learn from what is left of it that they are in it; a colleague does it. */
    private void requireNotOwn(JobPostingId id) {
        guard.own(id).ifPresent(own -> {
            throw own;
        });
    }

    private CloseOut latest(JobPostingId id) {
        return closeOuts.latest(id).orElseThrow(() -> new RuleViolation("applications.closing.changed-meanwhile"));
    }

    private JobPosting posting(JobPostingId id) {
        return postings.find(id).orElseThrow(NotFound::new);
    }
}
