package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewService;
import org.jobwright.services.applications.pipeline.BulkOutcome;
import org.jobwright.services.applications.pipeline.MoveApplications;
import org.jobwright.services.applications.pipeline.PlacedApplication;
import org.jobwright.services.applications.pipeline.ProposeDecision;
import org.jobwright.services.applications.pipeline.SeenDecision;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.organizations.PublicOrganization;
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
            Afterwards afterwards) {
        this.words = words;
        this.review = review;
        this.applications = applications;
        this.organization = organization;
        this.stages = List.copyOf(stages);
        this.rights = rights;
        this.conversations = conversations;
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

    /** Moves at once; the board shows it and it can be undone. */
    public void move(List<ApplicantCard> people, PipelineStageId target) {
        BulkOutcome outcome = review.move(new MoveApplications(
                people.stream()
                        .map(person -> new PlacedApplication(person.id(), person.stage()))
                        .toList(),
                target));
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

    /** A choice of texts for one person; for several each text would have to be another one. */
    Optional<Component> texts(List<ApplicantCard> people, SerializableConsumer<String> chosen) {
        return people.size() == 1
                ? conversations.decisionTexts(people.getFirst().reference(), chosen)
                : Optional.empty();
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
        requireDone(review.releaseNow(List.of(decision)));
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
    void undo(BulkOperationId operation) {
        closeFormerToast();
        undo(new Reversal(List.of(), operation));
    }

    private void undo(Reversal latest) {
        ComponentUtil.setData(UI.getCurrent(), Reversal.class, null);
        BulkOutcome outcome = review.undo(latest.operation());
        String sentence = sentence(outcome, words.text("applications.pipeline.said.undone"), latest.people());
        Toast.show(sentence);
        afterwards.show(sentence, new Done(Kind.UNDONE, latest.people(), outcome));
    }

    private void report(Kind kind, List<ApplicantCard> people, BulkOutcome outcome, String said) {
        Reversal reversal = new Reversal(people, outcome.operation());
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
        String name = words.name(refusal.applicantName());
        return sentence.contains(name)
                ? sentence
                : words.text("applications.pipeline.said.refused-one", name, sentence);
    }
}
