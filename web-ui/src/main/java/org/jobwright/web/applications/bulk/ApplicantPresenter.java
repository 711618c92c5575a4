package org.jobwright.web.applications.bulk;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.LeftOut;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.bulk.RecentOperation;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.messages.bulk.WriteToMany;
import org.jobwright.web.applications.tags.TagDialog;
import org.jobwright.web.applications.team.AssignDialog;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.palette.PaletteAction;

/**
 * The actions of a view on applicants, one or many: asks first if it concerns several people or notifies a candidate,
 * reports the result, and offers to undo it.
 */
public class ApplicantPresenter implements Serializable {

    private final ApplicantCommands commands;
    private final HandledPosting posting;
    private final PipelineLabels words;
    private final OutcomeReport report;
    private final DecisionDesk decisions;

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
        TAGGED,
        UNDONE
    }

    /** What was done with whom; {@code outcome} names the people for whom it worked. */
    public record Done(Kind kind, List<ApplicantCard> people, BulkOutcome outcome) implements Serializable {
        public boolean worked() {
            return outcome.refused().isEmpty();
        }
    }

    ApplicantPresenter(
            ApplicantCommands commands, HandledPosting posting, PipelineLabels words, Afterwards afterwards) {
        this.commands = commands;
        this.posting = posting;
        this.words = words;
        this.report = new OutcomeReport(commands, words, afterwards);
        this.decisions = new DecisionDesk(commands, posting, words, report);
    }

    /** The decisions about them, which candidates are told. */
    public DecisionDesk decisions() {
        return decisions;
    }

    public PipelineLabels words() {
        return words;
    }

    /** The posting whose applicants these are. */
    public JobPostingId posting() {
        return posting.id();
    }

    public List<StageOption> stages() {
        return posting.stages();
    }

    /** The stages that people can be moved to: all but the last one, for which they are hired. */
    public List<StageOption> targets() {
        return stages().stream()
                .filter(stage -> stage.kind() != StageKind.HIRED)
                .toList();
    }

    /** Whether the reader may put people into another stage. */
    public boolean mayMove() {
        return posting.rights().mayMove();
    }

    /** Whether the reader may change the stages of the posting. */
    public boolean mayEditStages() {
        return posting.rights().mayEditStages();
    }

    /** Whether the reader may write to candidates. */
    public boolean mayWrite() {
        return posting.rights().mayWriteMessages();
    }

    /** Asks for a message to each of them, in a conversation of their own. */
    void askWrite(List<ApplicantCard> people) {
        if (mayWrite() && !people.isEmpty()) {
            Map<JobApplicationId, String> names = new LinkedHashMap<>();
            people.forEach(person -> names.put(person.id(), words.name(person)));
            commands.conversations.write(
                    posting.organization().id(),
                    names,
                    outcome -> report.of(
                            Kind.WRITTEN,
                            people,
                            outcome,
                            words.text("applications.pipeline.said.written", words.who(people))));
        }
    }

    /** Asks for a tag of all of them. */
    void askTag(List<ApplicantCard> people) {
        new TagDialog(
                        commands.tags,
                        posting.organization().id(),
                        ids(people),
                        words.who(people),
                        words.names(people),
                        tagged -> report.of(
                                Kind.TAGGED,
                                people,
                                tagged.outcome(),
                                words.text(
                                        "applications.tags.bulk.said",
                                        words.who(people),
                                        tagged.tag().name())))
                .open();
    }

    /** Asks which interviewer reads all of them. */
    void askAssign(List<ApplicantCard> people) {
        new AssignDialog(
                        commands.assignments.interviewers(ids(people)),
                        words.who(people),
                        words.names(people),
                        posting.reference(),
                        interviewer -> report.of(
                                Kind.ASSIGNED,
                                people,
                                commands.assignments.assign(ids(people), interviewer.account()),
                                words.text("applications.assign.bulk.said", words.who(people), interviewer.name())))
                .open();
    }

    /** The same as the buttons and keys on the page of a person who is in the running. */
    public List<PaletteAction> paletteActions(ApplicantCard person) {
        List<ApplicantCard> alone = List.of(person);
        List<PaletteAction> actions = new ArrayList<>();
        decisions
                .nextStep(alone)
                .ifPresent(step ->
                        actions.add(PaletteAction.of(DecisionDesk.key(step), () -> decisions.askAdvance(alone, step))));
        if (decisions.mayDecide() && !person.isDecisionPending()) {
            actions.add(PaletteAction.of("applications.pipeline.decline", () -> decisions.askDecline(alone)));
            actions.add(PaletteAction.of("applications.pipeline.not-yet", () -> decisions.askNotYet(person)));
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
            case "a" -> decisions.nextStep(people).ifPresent(step -> decisions.askAdvance(people, step));
            case "d" -> decisions.askDecline(people);
            default -> stageOfKey(key).ifPresent(stage -> move(people, stage.id()));
        }
    }

    private Optional<StageOption> stageOfKey(String key) {
        return key.matches("[1-9]") && Integer.parseInt(key) <= stages().size()
                ? Optional.of(stages().get(Integer.parseInt(key) - 1))
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
    List<LeftOut> leftOut(List<ApplicantCard> people, PipelineStageId target) {
        return commands.selections.preview(moving(people, target));
    }

    /** Moves at once; the board shows it and it can be undone. */
    public void move(List<ApplicantCard> people, PipelineStageId target) {
        List<ApplicantCard> elsewhere =
                people.stream().filter(one -> !one.stage().equals(target)).toList();
        if (elsewhere.isEmpty()) {
            Toast.show(words.text("applications.pipeline.said.there", words.who(people), stageName(target)));
            return;
        }
        BulkOutcome outcome = commands.review.move(moving(elsewhere, target));
        report.of(
                Kind.MOVED,
                elsewhere,
                outcome,
                words.text("applications.pipeline.said.moved", words.who(elsewhere), stageName(target)));
    }

    /** The name of a stage; empty if the posting no longer has it. */
    String stageName(PipelineStageId stage) {
        return words.stageName(stages(), stage);
    }

    /** Asks for the stage, with the names of all who move there. */
    void askMove(List<ApplicantCard> people) {
        if (mayMove() && !people.isEmpty()) {
            new MoveDialog(this, people).open();
        }
    }

    static List<JobApplicationId> ids(List<ApplicantCard> people) {
        return people.stream().map(ApplicantCard::id).toList();
    }

    /** Undoes the latest action of this window. */
    public void undo() {
        report.undo();
    }

    /** Shows what was done with the applicants lately, to undo it. */
    public void showRecent() {
        new RecentDialog(commands.operations.recent(posting.id()), this, commands.clock.instant(), report::undo).open();
    }

    /** Whether the reader may undo it, as far as it has not reached anybody. */
    boolean mayUndo(RecentOperation operation, Instant now) {
        return switch (operation.kind()) {
            case MOVE, TAG -> mayMove();
            case DECIDE -> decisions.mayRelease();
            case MESSAGE -> mayWrite() && now.isBefore(operation.at().plus(WriteToMany.WAITS));
            case ASSIGN -> posting.rights().mayAssign();
            case TELL, EXPORT -> false;
        };
    }
}
