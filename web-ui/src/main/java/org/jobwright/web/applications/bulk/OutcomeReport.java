package org.jobwright.web.applications.bulk;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.RecentOperation;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.web.applications.bulk.ApplicantPresenter.Afterwards;
import org.jobwright.web.applications.bulk.ApplicantPresenter.Done;
import org.jobwright.web.applications.bulk.ApplicantPresenter.Kind;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.Toast;

/** Says what an action did, whom it left as they are and why, and offers to undo it. */
class OutcomeReport implements Serializable {

    private static final String OPEN_TOAST = OutcomeReport.class.getName();

    private final ApplicantCommands commands;
    private final PipelineLabels words;
    private final Afterwards afterwards;

    OutcomeReport(ApplicantCommands commands, PipelineLabels words, Afterwards afterwards) {
        this.commands = commands;
        this.words = words;
        this.afterwards = afterwards;
    }

    /** @param said the sentence if nobody was left as they are */
    void of(Kind kind, List<ApplicantCard> people, BulkOutcome outcome, String said) {
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

    /** Undoes the latest action of this window. */
    void undo() {
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

    /** The latest action of this window can no longer be undone. */
    static void forgetLatest() {
        ComponentUtil.setData(UI.getCurrent(), Reversal.class, null);
    }

    private void undo(Reversal latest) {
        forgetLatest();
        BulkOutcome outcome = commands.undo(latest);
        String said = words.text(
                latest.kind() == BulkKind.MESSAGE
                        ? "applications.pipeline.said.taken-back"
                        : "applications.pipeline.said.undone");
        String sentence = sentence(outcome, said, latest.people());
        Toast.show(sentence);
        afterwards.show(sentence, new Done(Kind.UNDONE, latest.people(), outcome));
    }

    private static BulkKind operation(Kind kind) {
        return switch (kind) {
            case WRITTEN -> BulkKind.MESSAGE;
            case ASSIGNED -> BulkKind.ASSIGN;
            case TAGGED -> BulkKind.TAG;
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
