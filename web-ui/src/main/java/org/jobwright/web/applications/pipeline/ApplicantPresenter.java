package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.RecentOperation;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewService;
import org.jobwright.services.applications.pipeline.BulkOutcome;
import org.jobwright.services.applications.pipeline.DecisionPreview;
import org.jobwright.services.applications.pipeline.MoveApplications;
import org.jobwright.services.applications.pipeline.PlacedApplication;
import org.jobwright.services.applications.pipeline.ProposeDecision;
import org.jobwright.services.applications.pipeline.SeenDecision;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.applications.pipeline.UntoldDecision;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.messages.bulk.WriteToMany;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.applications.team.AssignDialog;
import org.jobwright.web.applications.telling.TellDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.conversation.Conversations;
import org.jobwright.web.shell.palette.PaletteAction;

/**
 * The actions of a view on applicants, one or many: asks first if it concerns several people or notifies a candidate,
 * reports the result, and offers to undo it.
 */
public class ApplicantPresenter implements Serializable {

    private static final String OPEN_TOAST = ApplicantPresenter.class.getName();

    private final PipelineLabels words;
    private final ApplicationReviewService review;
    private final ApplicationReviewQueries applications;
    private final PublicOrganization organization;
    private final List<StageOption> stages;
    private final HiringRights rights;
    private final Conversations conversations;
    private final AssignmentService assignments;
    private final Afterwards afterwards;

    /** What the view does after a change: reports it and shows the current state. */
    @FunctionalInterface
    public interface Afterwards extends Serializable {
        void show(String said, Done done);
    }

    /** The kind of action. */
    public enum Kind {
        MOVED,
        DECIDED,
        REOPENED,
        WRITTEN,
        ASSIGNED,
        UNDONE
    }

    /** What was done with whom; {@code outcome} names the people for whom it worked. */
    public record Done(Kind kind, List<ApplicantCard> people, BulkOutcome outcome) implements Serializable {
        public boolean worked() {
            return outcome.refused().isEmpty();
        }
    }

    public ApplicantPresenter(
            PipelineLabels words,
            ApplicationReviewService review,
            ApplicationReviewQueries applications,
            PublicOrganization organization,
            List<StageOption> stages,
            HiringRights rights,
            Conversations conversations,
            AssignmentService assignments,
            Afterwards afterwards) {
        this.words = words;
        this.review = review;
        this.applications = applications;
        this.organization = organization;
        this.stages = List.copyOf(stages);
        this.rights = rights;
        this.conversations = conversations;
        this.assignments = assignments;
        this.afterwards = afterwards;
    }

    public PipelineLabels words() {
        return words;
    }

    public List<StageOption> stages() {
        return stages;
    }

    /** The stages that people can be moved to: all but the last one, for which they are hired. */
    public List<StageOption> targets() {
        return stages.stream().filter(stage -> stage.kind() != StageKind.HIRED).toList();
    }

    /** Whether the reader may put people into another stage. */
    public boolean mayMove() {
        return rights.mayMove();
    }

    /** Whether the reader may change the stages of the posting. */
    boolean mayEditStages() {
        return rights.mayEditStages();
    }

    /** Whether the reader may decide what candidates are told, or propose it to those who may tell them. */
    public boolean mayDecide() {
        return rights.mayPropose();
    }

    /** Whether the reader may write to candidates. */
    boolean mayWrite() {
        return rights.mayWriteMessages();
    }

    /** Asks for a message to each of them, in a conversation of their own. */
    void askWrite(List<ApplicantCard> people) {
        if (mayWrite() && !people.isEmpty()) {
            Map<JobApplicationId, String> names = new LinkedHashMap<>();
            people.forEach(person -> names.put(person.id(), words.name(person)));
            conversations.write(
                    organization.id(),
                    names,
                    outcome -> report(
                            Kind.WRITTEN,
                            people,
                            outcome,
                            words.text("applications.pipeline.said.written", words.who(people))));
        }
    }

    /** Asks which interviewer reads all of them. */
    void askAssign(List<ApplicantCard> people, String posting) {
        new AssignDialog(
                        assignments.interviewers(ids(people)),
                        words.who(people),
                        words.names(people),
                        posting,
                        interviewer -> report(
                                Kind.ASSIGNED,
                                people,
                                assignments.assign(ids(people), interviewer.account()),
                                words.text("applications.assign.bulk.said", words.who(people), interviewer.name())))
                .open();
    }

    /** Whether the reader may tell candidates what was decided, and undo it. */
    public boolean mayRelease() {
        return rights.mayRelease();
    }

    /** The next step for all of them; none if the reader may not decide. */
    public Optional<CandidateStatus> nextStep(Collection<ApplicantCard> people) {
        return mayDecide() ? sharedStep(people) : Optional.empty();
    }

    /** The next step of each of them, if it is the same. */
    static Optional<CandidateStatus> sharedStep(Collection<ApplicantCard> people) {
        Set<Optional<CandidateStatus>> steps =
                people.stream().map(ApplicantCard::nextStep).collect(Collectors.toSet());
        return steps.size() == 1 ? steps.iterator().next() : Optional.empty();
    }

    /** The verb of a step: invite to interview, make an offer, hire. */
    public String verb(CandidateStatus step) {
        return words.text(key(step));
    }

    private static String key(CandidateStatus step) {
        return "applications.pipeline.advance." + step.name().toLowerCase(Locale.ROOT);
    }

    /** The same as the buttons and keys on the page of a person who is in the running. */
    public List<PaletteAction> paletteActions(ApplicantCard person) {
        List<ApplicantCard> alone = List.of(person);
        List<PaletteAction> actions = new ArrayList<>();
        nextStep(alone).ifPresent(step -> actions.add(PaletteAction.of(key(step), () -> askAdvance(alone, step))));
        if (mayDecide() && !person.isDecisionPending()) {
            actions.add(PaletteAction.of("applications.pipeline.decline", () -> askDecline(alone)));
        }
        if (mayMove()) {
            actions.add(PaletteAction.of("applications.pipeline.move.bulk", () -> askMove(alone)));
        }
        return actions;
    }

    /** The actions of keys: 1 to 9 move, A advances, D declines, M asks for a stage. */
    public void onKey(String key, List<ApplicantCard> people) {
        if (!mayMove() || people.isEmpty()) {
            return;
        }
        switch (key) {
            case "m" -> askMove(people);
            case "a" -> nextStep(people).ifPresent(step -> askAdvance(people, step));
            case "d" -> askDecline(people);
            default -> stageOfKey(key).ifPresent(stage -> move(people, stage.id()));
        }
    }

    private Optional<StageOption> stageOfKey(String key) {
        return key.matches("[1-9]") && Integer.parseInt(key) <= stages.size()
                ? Optional.of(stages.get(Integer.parseInt(key) - 1))
                : Optional.empty();
    }

    private static MoveApplications moving(List<ApplicantCard> people, PipelineStageId target) {
        return new MoveApplications(
                people.stream()
                        .map(person -> new PlacedApplication(person.id(), person.stage()))
                        .toList(),
                target);
    }

    /** Who of them would not be moved there, and why. */
    List<DecisionPreview.LeftOut> leftOut(List<ApplicantCard> people, PipelineStageId target) {
        return applications.preview(moving(people, target));
    }

    /** Moves at once; the board shows it and it can be undone. */
    public void move(List<ApplicantCard> people, PipelineStageId target) {
        BulkOutcome outcome = review.move(moving(people, target));
        report(
                Kind.MOVED,
                people,
                outcome,
                words.text("applications.pipeline.said.moved", words.who(people), stageName(target)));
    }

    /** The name of a stage; empty if the posting no longer has it. */
    String stageName(PipelineStageId stage) {
        return words.stageName(stages, stage);
    }

    /** Asks for the stage, with the names of all who move there. */
    void askMove(List<ApplicantCard> people) {
        if (mayMove() && !people.isEmpty()) {
            new MoveDialog(this, people).open();
        }
    }

    public void askAdvance(List<ApplicantCard> people, CandidateStatus step) {
        dialog(people, step).open();
    }

    /** Only for people without a proposed decision; it would have to be undone first. */
    public void askDecline(List<ApplicantCard> people) {
        if (mayDecide() && !people.stream().allMatch(ApplicantCard::isDecisionPending)) {
            dialog(people, null).open();
        }
    }

    private DecisionDialog dialog(List<ApplicantCard> people, CandidateStatus step) {
        CandidateStatus outcome = step == null ? CandidateStatus.NOT_SELECTED : step;
        return new DecisionDialog(this, organization, people, step, applications.preview(ids(people), outcome));
    }

    /** A choice of texts for one person, or of texts with names that are filled for each of several. */
    Optional<Component> texts(List<ApplicantCard> people, SerializableBiConsumer<String, Language> chosen) {
        return people.size() == 1
                ? conversations.decisionTexts(
                        people.getFirst().reference(),
                        text -> chosen.accept(text, words.texts().language()))
                : conversations.decisionTexts(
                        organization.id(), template -> chosen.accept(template.body(), template.language()));
    }

    /** The words of a decision, filled for each. */
    Map<JobApplicationId, String> filled(List<ApplicantCard> people, String text, Language language) {
        return conversations.decisionTexts(ids(people), text, language);
    }

    static List<JobApplicationId> ids(List<ApplicantCard> people) {
        return people.stream().map(ApplicantCard::id).toList();
    }

    /** Proposes the decision of a dialog. */
    void decide(List<ApplicantCard> people, ProposeDecision decision) {
        BulkOutcome outcome = review.proposeDecision(decision);
        String said = decided(people, decision, outcome);
        report(Kind.DECIDED, people, mayRelease() ? outcome : outcome.keptAs(null), said);
    }

    /** Whether the reader may take up this person's application again, whom the employer had turned away. */
    public boolean mayReopen(ApplicantCard person) {
        return mayRelease()
                && (rights.role() == OrganizationRole.OWNER || rights.role() == OrganizationRole.RECRUITER)
                && person.isReopenable(words.now());
    }

    /** Takes it up again; the candidate is told after the usual delay. */
    public void reopen(ApplicantCard person) {
        List<ApplicantCard> alone = List.of(person);
        BulkOutcome outcome = review.reopen(person.id(), null);
        String said = organization.terms().decisionDelayHours() == 0
                ? words.text("applications.pipeline.said.released", words.who(alone))
                : words.text(
                        "applications.applicant.said.reopened",
                        words.who(alone),
                        words.releaseAt(organization, outcome.at()));
        report(Kind.REOPENED, alone, outcome, said);
    }

    private String decided(List<ApplicantCard> people, ProposeDecision decision, BulkOutcome outcome) {
        if (!mayRelease()) {
            return words.text("applications.pipeline.said.for-release", words.who(people));
        }
        return decision.releaseNow() || organization.terms().decisionDelayHours() == 0
                ? words.text("applications.pipeline.said.released", words.who(people))
                : words.text(
                        "applications.pipeline.said.proposed",
                        words.who(people),
                        words.releaseAt(organization, outcome.at()));
    }

    /** Undoes the decision that was seen, no matter who made it. */
    public void undoDecision(SeenDecision decision) {
        requireDone(review.undoDecision(List.of(decision)));
    }

    /** Releases the decision that was seen, now. */
    public void releaseNow(SeenDecision decision) {
        requireDone(review.releaseNow(List.of(decision), null));
    }

    /** Whether decisions about all of them wait, which the reader may tell or undo. */
    boolean mayTell(List<ApplicantCard> people) {
        return mayRelease() && people.stream().allMatch(ApplicantCard::isDecisionPending);
    }

    /** Asks before all of them are told what was decided, now. */
    void askTell(List<ApplicantCard> people) {
        TellDialog.tell(untold(people), organization.displayName(), (decisions, number) -> {
                    BulkOutcome outcome = review.releaseNow(decisions, number);
                    report(
                            Kind.DECIDED,
                            people,
                            outcome,
                            words.text("applications.pipeline.said.released", words.who(people)));
                })
                .open();
    }

    /** Asks before the decisions about all of them are undone. */
    void askUndo(List<ApplicantCard> people) {
        TellDialog.undo(
                        untold(people),
                        organization.displayName(),
                        decisions -> report(
                                Kind.UNDONE,
                                people,
                                review.undoDecision(decisions),
                                words.text("applications.pipeline.said.undone")))
                .open();
    }

    /** What waits to be told; refused if that is nothing any more. */
    private List<UntoldDecision> untold(List<ApplicantCard> people) {
        List<UntoldDecision> untold = applications.untold(ids(people));
        if (untold.isEmpty()) {
            throw new RuleViolation("applications.decision.none-pending");
        }
        return untold;
    }

    private static void requireDone(BulkOutcome outcome) {
        outcome.refused().stream().findFirst().ifPresent(refusal -> {
            throw refusal.reason();
        });
        ComponentUtil.setData(UI.getCurrent(), Reversal.class, null);
    }

    /** Undoes the latest action of this window. */
    public void undo() {
        closeFormerToast();
        Reversal latest = ComponentUtil.getData(UI.getCurrent(), Reversal.class);
        if (latest != null) {
            undo(latest);
        }
    }

    /** Undoes an action of anyone in the team. */
    void undo(RecentOperation operation) {
        closeFormerToast();
        undo(new Reversal(List.of(), operation.id(), operation.kind()));
    }

    /** Whether the reader may undo it, as far as it has not reached anybody. */
    boolean mayUndo(RecentOperation operation, Instant now) {
        return switch (operation.kind()) {
            case MOVE -> mayMove();
            case DECIDE -> mayRelease();
            case MESSAGE -> mayWrite() && now.isBefore(operation.at().plus(WriteToMany.WAITS));
            case ASSIGN -> rights.mayAssign();
        };
    }

    private void undo(Reversal latest) {
        ComponentUtil.setData(UI.getCurrent(), Reversal.class, null);
        BulkOutcome outcome =
                switch (latest.kind()) {
                    case MOVE, DECIDE -> review.undo(latest.operation());
                    case MESSAGE -> conversations.takeBack(latest.operation());
                    case ASSIGN -> assignments.undo(latest.operation());
                };
        String said = words.text(
                latest.kind() == BulkKind.MESSAGE
                        ? "applications.pipeline.said.taken-back"
                        : "applications.pipeline.said.undone");
        String sentence = sentence(outcome, said, latest.people());
        Toast.show(sentence);
        afterwards.show(sentence, new Done(Kind.UNDONE, latest.people(), outcome));
    }

    private void report(Kind kind, List<ApplicantCard> people, BulkOutcome outcome, String said) {
        Reversal reversal = new Reversal(people, outcome.operation(), operation(kind));
        String sentence = sentence(outcome, said, people);
        closeFormerToast();
        // Stored in the window: it may show another page before the action is undone.
        ComponentUtil.setData(UI.getCurrent(), Reversal.class, reversal.isPossible() ? reversal : null);
        if (reversal.isPossible()) {
            ComponentUtil.setData(UI.getCurrent(), OPEN_TOAST, Toast.showWithUndo(sentence, this::undo));
        } else {
            Toast.show(sentence);
        }
        afterwards.show(sentence, new Done(kind, people, outcome));
    }

    private static BulkKind operation(Kind kind) {
        return switch (kind) {
            case WRITTEN -> BulkKind.MESSAGE;
            case ASSIGNED -> BulkKind.ASSIGN;
            case MOVED -> BulkKind.MOVE;
            case DECIDED, REOPENED, UNDONE -> BulkKind.DECIDE;
        };
    }

    /** By now its button would undo something else. */
    private static void closeFormerToast() {
        if (ComponentUtil.getData(UI.getCurrent(), OPEN_TOAST) instanceof Registration toast) {
            toast.remove();
            ComponentUtil.setData(UI.getCurrent(), OPEN_TOAST, null);
        }
    }

    /** What was done; if some were left unchanged, how many were done, and why the first one was refused. */
    private String sentence(BulkOutcome outcome, String said, List<ApplicantCard> people) {
        if (outcome.refused().isEmpty()) {
            return said;
        }
        BulkOutcome.Refusal first = outcome.refused().getFirst();
        if (first.meanwhile() != null && outcome.done().isEmpty()) {
            return words.meanwhile(first, outcome.at());
        }
        int all = outcome.done().size() + outcome.refused().size();
        String reason = reason(first, people);
        return all == 1
                ? reason
                : words.text(
                        "applications.pipeline.said.refused", outcome.done().size(), all, reason);
    }

    /** The sentence of a refusal, with the name of the person. */
    private String reason(BulkOutcome.Refusal refusal, List<ApplicantCard> people) {
        List<Object> arguments = refusal.reason().getArguments();
        if (arguments.size() == 2 && arguments.getFirst() == CandidateStatus.WITHDRAWN) {
            return words.withdrew(refusal, (Instant) arguments.getLast(), people);
        }
        String sentence = words.texts().of(refusal.reason());
        String name = words.name(refusal, people);
        return sentence.contains(name)
                ? sentence
                : words.text("applications.pipeline.said.refused-one", name, sentence);
    }
}
