package org.jobwright.services.applications.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionProposed;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.StageLeft;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.bulk.BulkOperation;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.decisions.UndoneDecision;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.HireGuard;
import org.jobwright.services.applications.Meanwhile;
import org.jobwright.services.applications.TimelineRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.requisitions.RequisitionOpenings;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * What members of an organization do with applications. Each action applies to exactly the selection, one or many; an
 * application that refuses it is left unchanged and named in the outcome.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class ApplicationReviewService {

    /** Codes of refusals for a decision that stands already. */
    private static final Set<String> DECIDED =
            Set.of("applications.decision.pending", "applications.decision.transition-refused", "applications.over");

    private static final String NONE_PENDING = "applications.decision.none-pending";

    private static final Duration PREVIEWED = Duration.ofHours(1);

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PostingRepository postings;

    @Inject
    private PipelineRepository pipelines;

    @Inject
    private TimelineRepository timelines;

    @Inject
    private BulkOperationRepository operations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private RateLimit limit;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private RequisitionOpenings openings;

    @Inject
    private HireGuard hires;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * A member opens an application; the first time, the candidate is notified that it was read. What they see of it is
     * in the access log by itself.
     */
    public void open(JobApplicationId id) {
        open(applications.find(id).orElseThrow(NotFound::new));
    }

    /**
     * The same by its reference.
     *
     * @param posting the reference of the posting that its address names; there is no such application of another one
     */
    public void open(ApplicationReference reference, String posting) {
        open(applications
                .find(reference)
                .filter(found -> postings.referenceOf(found.getPosting()).equals(posting))
                .orElseThrow(NotFound::new));
    }

    private void open(JobApplication application) {
        guard.requireReader(application);
        Instant now = clock.instant();
        application.markViewed(caller.person(), now).ifPresent(events::fire);
    }

    /** Moves applications from the stage where they were seen; candidates are not notified. */
    @RolesAllowed({Role.PERSON, Role.APPLICATIONS_WRITE})
    public BulkOutcome move(@Valid MoveApplications command) {
        PipelineStage stage = applications.findStage(command.stage()).orElseThrow(NotFound::new);
        guard.requireMover(stage.getPosting());
        pipelines.hold(stage);
        Map<JobApplicationId, PipelineStageId> seen = command.applications().stream()
                .collect(Collectors.toMap(PlacedApplication::id, PlacedApplication::stage, (one, same) -> one));
        Instant now = clock.instant();
        BulkOutcome outcome = each(select(seen.keySet(), guard::requireMover), now, application -> {
            application.requireStage(seen.get(application.getId()));
            requireMayReveal(application, stage);
            application.moveTo(stage, caller.author(), now).ifPresent(events::fire);
        });
        return keep(BulkKind.MOVE, null, null, outcome);
    }

    /**
     * Proposes a decision, to be released after the organization's delay or at once; that of a hiring manager waits for
     * a recruiter or the lead. People who are invited, offered or hired also move to the stage of that kind.
     *
     * @throws RuleViolation {@code applications.decision.preview-changed} for people who are not as they were previewed, and
     *     for several without a preview; {@code applications.decision.reason-reserved} for a reason that Jobwright gives,
     *     or that the job was filled
     */
    public BulkOutcome proposeDecision(@Valid ProposeDecision command) {
        return propose(command, false, true);
    }

    /**
     * The same for everyone who is left in a posting: also without a delay they are told one after the other, at most as
     * many an hour as an organization may tell.
     */
    public BulkOutcome proposeInTurn(@Valid ProposeDecision command) {
        return propose(command, true, true);
    }

    /**
     * The same for a program. It waits for a person who may release it, like that of a hiring manager, because no candidate
     * is turned down without one. An offer that it takes back counts until then.
     */
    @RolesAllowed({Role.APPLICATIONS_WRITE, Role.OFFERS_WRITE})
    public BulkOutcome proposeByProgram(@Valid ProposeDecision command) {
        return propose(command, false, false);
    }

    /** Only members who may unmask can move a hidden applicant to a stage that reveals them. */
    private void requireMayReveal(JobApplication application, PipelineStage stage) {
        if (application.isRevealedIn(stage)
                && !guard.rights(stage.getPosting()).role().mayRecruit()) {
            throw new RuleViolation("applications.blind.stage");
        }
    }

    /**
     * @param inTurn the timer tells them, one after the other
     * @param person decides; else it waits for one
     */
    private BulkOutcome propose(ProposeDecision command, boolean inTurn, boolean person) {
        List<JobApplication> selection = select(command.applications(), guard::requireProposer);
        JobApplication first = selection.stream().findFirst().orElseThrow(NotFound::new);
        boolean releases = person && guard.rights(first.getPosting()).mayRelease();
        Duration delay = releases
                ? postings.organization(first.getOrganization()).getTerms().decisionDelay()
                : null;
        boolean atOnce = releases && (command.releaseNow() || delay.isZero());
        long told = selection.stream()
                .filter(application -> command.obstacle(application).isEmpty())
                .count();
        command.requireReasonOfEmployers(inTurn);
        if (!command.isOf(SelectionState.of(selection))) {
            throw changed(selection);
        }
        ProposeDecision.requireNumber(atOnce ? told : 0, command.number());
        boolean tellNow = atOnce && !inTurn;
        if (tellNow) {
            requireRoom(first, told);
        }
        Instant now = clock.instant();
        BulkOutcome outcome = each(selection, now, application -> {
            Decision decision = command.decide(application.getId(), caller.author(), now, delay);
            if (decision.outcome() == CandidateStatus.HIRED
                    && application.obstacleTo(CandidateStatus.HIRED).isEmpty()) {
                hires.requireHireable(application);
                openings.fill(application.getPosting(), application.getId().value(), now);
            } else if (decision.outcome() != null && !decision.outcome().isActive()) {
                hires.requireEndable(application);
                if (decision.reason() == RejectionReason.OFFER_WITHDRAWN && person) {
                    hires.requireWithdrawn(application);
                } else if (decision.reason() == RejectionReason.OFFER_WITHDRAWN) {
                    hires.requireWithdrawable(application);
                }
            }
            pipelines
                    .stageFor(decision.outcome(), application)
                    .ifPresent(stage -> requireMayReveal(application, stage));
            DecisionProposed proposed = application.propose(decision);
            pipelines
                    .stageFor(decision.outcome(), application)
                    .flatMap(application::followDecision)
                    .ifPresent(events::fire);
            events.fire(proposed);
            if (tellNow) {
                events.fire(application.releaseNow(now));
            }
        });
        return keep(tellNow, command.outcome(), command.seen(), outcome);
    }

    /**
     * Proposes to take an application up again after its end: owners and recruiters only, within half a year, and not
     * while a newer one of the same person runs.
     *
     * @param message the employer's own words; null for none
     */
    public BulkOutcome reopen(@NotNull JobApplicationId id, String message) {
        List<JobApplication> selection = select(List.of(id), guard::requireReleaser);
        JobApplication application = selection.stream().findFirst().orElseThrow(NotFound::new);
        organizations.requireRecruiter(application.getOrganization());
        Duration delay =
                postings.organization(application.getOrganization()).getTerms().decisionDelay();
        Instant now = clock.instant();
        if (delay.isZero() && application.obstacleToReopening(now).isEmpty()) {
            requireRoom(application, 1);
        }
        BulkOutcome outcome = each(selection, now, ended -> {
            requireNoNewer(ended);
            if (!applications.isKept(ended)) {
                ended.separate(caller.person(), now).ifPresent(events::fire);
            }
            if (applications.isRemoved(ended.getPosting(), ended.getOrganization())) {
                throw new RuleViolation("applications.reopen.removed");
            }
            events.fire(ended.reopen(Decision.reopen(message, caller.person(), now, delay)));
            if (ended.getStage().isArchived()) {
                ended.followDecision(pipelines.stages(ended.getPosting()).getFirst())
                        .ifPresent(events::fire);
            }
            if (delay.isZero()) {
                events.fire(ended.releaseNow(now));
            }
        });
        return keep(delay.isZero(), CandidateStatus.IN_REVIEW, null, outcome);
    }

    /**
     * Goes on with one application of a person who sent several for a posting, and proposes to end the others, which is no
     * answer: their sender reads which one goes on. Undone like any decision until it is told.
     *
     * @throws RuleViolation {@code applications.supersede.other-person} for an application of somebody else; {@code
     *     applications.supersede.answered} if one of them has its answer
     */
    public BulkOutcome goOnWith(
            @NotNull JobApplicationId kept,
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> others) {
        Set<JobApplicationId> all = new LinkedHashSet<>(others);
        all.add(kept);
        List<JobApplication> selection = select(all, guard::requireReleaser);
        JobApplication goesOn = selection.stream()
                .filter(one -> one.getId().equals(kept))
                .findFirst()
                .orElseThrow(NotFound::new);
        Duration delay =
                postings.organization(goesOn.getOrganization()).getTerms().decisionDelay();
        List<JobApplication> ending =
                selection.stream().filter(one -> !one.equals(goesOn)).toList();
        if (delay.isZero()) {
            requireRoom(goesOn, ending.size());
        }
        Set<AccountId> person = applications.accountsOfPerson(goesOn);
        Instant now = clock.instant();
        BulkOutcome outcome = each(ending, now, application -> {
            if (!person.contains(application.getCandidate())) {
                throw new RuleViolation("applications.supersede.other-person");
            }
            hires.requireEndable(application);
            events.fire(application.endFor(goesOn, caller.person(), now, delay));
            if (delay.isZero()) {
                events.fire(application.releaseNow(now));
            }
        });
        return keep(delay.isZero(), CandidateStatus.POSITION_CLOSED, null, outcome);
    }

    private void requireNoNewer(JobApplication ended) {
        applications.findNewer(ended).ifPresent(newer -> {
            throw new RuleViolation(
                    "applications.reopen.newer-exists",
                    newer.getApplicantName(),
                    LocalDate.ofInstant(newer.getAppliedAt(), ZoneOffset.UTC));
        });
    }

    /** What a posting ended on stays, unless the end is undone, too: else someone would be left without an answer. */
    private static void requireNotReliedOn(JobApplication application, Optional<Instant> postingEnded) {
        Instant decided = application.getDecision() == null
                ? Instant.MAX
                : application.getDecision().at();
        if (postingEnded.filter(ended -> !decided.isAfter(ended)).isPresent()) {
            throw new RuleViolation("applications.closing.relied-on");
        }
    }

    /**
     * Undoes a move or proposed decisions, also those of a colleague, as far as nobody was told and nobody moved
     * further; those left as they are are named.
     */
    public BulkOutcome undo(BulkOperationId id) {
        BulkOperation operation = operations.get(id, BulkKind.MOVE, BulkKind.DECIDE, BulkKind.TELL);
        boolean decides = operation.getKind() == BulkKind.DECIDE;
        if (decides) {
            guard.requireReleaser(operation.getPosting());
        } else {
            guard.requireMover(operation.getPosting());
        }
        if (operation.getKind() == BulkKind.TELL) {
            throw new RuleViolation("applications.operation.told");
        }
        Map<JobApplicationId, BulkItem> standing = operations.standing(operation, caller.person()).stream()
                .collect(Collectors.toMap(BulkItem::application, Function.identity()));
        Instant now = clock.instant();
        List<JobApplication> selection = select(standing.keySet(), guard::requireMover);
        Optional<Instant> ended = postings.holdEndedByEmployerAt(operation.getPosting());
        BulkOutcome undone = each(selection, now, application -> {
            BulkItem item = standing.get(application.getId());
            if (decides) {
                application.requireDecision(operation.getAt());
                requireNotReliedOn(application, ended);
                events.fire(application.undoDecision(caller.person(), now));
                return;
            }
            application.requireStage(item.to());
            if (item.isMove()) {
                events.fire(application.undoMove(operation.getAt(), caller.person(), now));
            }
        });
        operation.undone(
                undone.done().stream().map(BulkItem::application).collect(Collectors.toSet()), caller.person(), now);
        return undone;
    }

    /** Keeps decisions; of those that were told at once the outcome has no operation, because none can be undone. */
    private BulkOutcome keep(boolean told, CandidateStatus decided, String preview, BulkOutcome outcome) {
        BulkOutcome kept = keep(told ? BulkKind.TELL : BulkKind.DECIDE, decided, preview, outcome);
        return told ? outcome : kept;
    }

    /** Keeps what was done, so that it can be undone after a reload, a restart, and by a colleague. */
    private BulkOutcome keep(BulkKind kind, CandidateStatus decided, String preview, BulkOutcome outcome) {
        if (outcome.done().isEmpty()) {
            return outcome;
        }
        JobApplication first =
                applications.find(outcome.done().getFirst().application()).orElseThrow();
        BulkOperation operation = new BulkOperation(
                        kind,
                        first.getPosting(),
                        first.getOrganization(),
                        outcome.items(),
                        caller.author(),
                        outcome.at())
                .deciding(decided)
                .previewed(preview);
        operations.add(operation);
        return outcome.keptAs(operation.getId());
    }

    /** Undoes proposed decisions; the candidates never learn of them. */
    public BulkOutcome undoDecision(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<@Valid SeenDecision> decisions) {
        Instant now = clock.instant();
        return eachSeen(decisions, now, selection -> {
            Optional<Instant> ended =
                    selection.stream().findFirst().flatMap(one -> postings.holdEndedByEmployerAt(one.getPosting()));
            return application -> {
                requireNotReliedOn(application, ended);
                events.fire(application.undoDecision(caller.person(), now));
            };
        });
    }

    /**
     * Releases proposed decisions early. It is kept as an operation that cannot be undone.
     *
     * @param number how many, typed to tell more than 30 people at once; null if it was not asked for
     */
    public BulkOutcome releaseNow(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<@Valid SeenDecision> decisions,
            Integer number) {
        ProposeDecision.requireNumber(decisions.size(), number);
        Instant now = clock.instant();
        Set<CandidateStatus> outcomes = EnumSet.noneOf(CandidateStatus.class);
        BulkOutcome outcome = eachSeen(decisions, now, selection -> {
            selection.stream().findFirst().ifPresent(one -> requireRoom(one, selection.size()));
            return application -> {
                requireNoNewer(application);
                if (!applications.isKept(application)) {
                    throw new RuleViolation("applications.supersede.kept-ended");
                }
                CandidateStatus told = application.getDecision().outcome();
                events.fire(application.releaseNow(now));
                outcomes.add(told);
            };
        });
        CandidateStatus same = outcomes.size() == 1 ? outcomes.iterator().next() : null;
        return keep(true, same, SelectionState.ofSeen(decisions), outcome);
    }

    /** @param prepared looks at the whole selection once, and says what is done with each */
    private BulkOutcome eachSeen(
            List<SeenDecision> decisions,
            Instant now,
            Function<List<JobApplication>, Consumer<JobApplication>> prepared) {
        Map<JobApplicationId, Instant> seen = decisions.stream()
                .collect(Collectors.toMap(SeenDecision::application, SeenDecision::at, (one, same) -> one));
        List<JobApplication> selection = select(seen.keySet(), guard::requireReleaser);
        Consumer<JobApplication> action = prepared.apply(selection);
        return each(selection, now, application -> {
            application.requireDecision(seen.get(application.getId()));
            action.accept(application);
        });
    }

    /** An organization tells only so many people an hour. */
    private void requireRoom(JobApplication one, long told) {
        if (told > 0) {
            limit.require(Limit.TOLD, one.getOrganization(), (int) told, "applications.told.too-many");
        }
    }

    /** What someone else did meanwhile; null if that is not the cause. */
    private Meanwhile meanwhile(JobApplication application, RuleViolation violation) {
        if (violation instanceof StageLeft || violation instanceof StaleData && application.getDecision() == null) {
            return Meanwhile.moved(timelines.lastStep(application.getId()));
        }
        UndoneDecision undone = application.getUndone();
        if (NONE_PENDING.equals(violation.getCode()) && undone != null) {
            return Meanwhile.undid(timelines.nameOf(undone.by()), undone.at());
        }
        return violation instanceof StaleData
                        || DECIDED.contains(violation.getCode())
                        || NONE_PENDING.equals(violation.getCode())
                ? lastDecision(application).orElse(null)
                : null;
    }

    /** The decision that waits, else the one that was told last. */
    private Optional<Meanwhile> lastDecision(JobApplication application) {
        Decision waiting = application.getDecision();
        return waiting == null
                ? timelines.lastDecision(application.getId())
                : Optional.of(Meanwhile.decided(timelines.proposer(application), waiting.at(), waiting.outcome()));
    }

    /** Names who decided last about one of them, if that was a moment ago: people are previewed for no longer. */
    private RuleViolation changed(List<JobApplication> selection) {
        RuleViolation changed = new RuleViolation(SelectionChanged.CODE);
        Instant since = clock.instant().minus(PREVIEWED);
        return selection.stream()
                .flatMap(application -> lastDecision(application)
                        .filter(decided -> decided.at().isAfter(since))
                        .map(decided -> new BulkOutcome.Refusal(
                                application.getId(), application.getApplicantName(), changed, decided))
                        .stream())
                .max(Comparator.comparing(refusal -> refusal.meanwhile().at()))
                .<RuleViolation>map(SelectionChanged::new)
                .orElse(changed);
    }

    /** The applications of one posting, locked; the guard must let the caller in for all of them. */
    private List<JobApplication> select(
            Collection<JobApplicationId> selection, Consumer<Collection<JobApplication>> required) {
        List<JobApplication> found = new ArrayList<>(applications.findAll(selection));
        found.removeIf(JobApplication::isHidden); // nobody reads them, and the others are not kept from anything
        required.accept(found);
        if (found.stream().map(JobApplication::getPosting).distinct().count() > 1) {
            throw new RuleViolation("applications.selection.several-postings");
        }
        pipelines.holdFor(selection);
        List<JobApplication> locked = applications.lockAgain(found);
        applications.loadMoves(selection);
        return locked;
    }

    /** Each application is changed, or refuses on its own. The caller sees the applicants whom the change reveals. */
    private BulkOutcome each(List<JobApplication> selection, Instant now, Consumer<JobApplication> action) {
        List<BulkItem> done = new ArrayList<>();
        List<BulkOutcome.Refusal> refused = new ArrayList<>();
        List<JobApplicationId> revealed = new ArrayList<>();
        for (JobApplication application : selection) {
            PipelineStageId from = application.getStage().getId();
            boolean hidden = application.isBlind();
            try {
                action.accept(application);
                if (hidden && application.isKnownByStage()) {
                    revealed.add(application.getId());
                }
                done.add(BulkItem.done(
                        application.getId(), from, application.getStage().getId()));
            } catch (RuleViolation violation) {
                refused.add(new BulkOutcome.Refusal(
                        application.getId(),
                        application.getApplicantName(),
                        violation,
                        meanwhile(application, violation)));
            }
        }
        if (!revealed.isEmpty()) {
            accesses.learnedWho(revealed, caller.author(), now);
        }
        return new BulkOutcome(done, refused, now, null);
    }
}
