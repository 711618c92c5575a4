package org.jobwright.web.moderation;

import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.Optional;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.statements.SuggestedGround;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;

/** Decides about the case in the window, and goes on to the next one. */
class CaseDecisions implements Serializable {

    private final ModerationQueries queue;
    private final ModerationService cases;
    private final Texts texts;
    private CaseDetails details;
    private RemarksPanel remarks;

    CaseDecisions(ModerationQueries queue, ModerationService cases, Texts texts) {
        this.queue = queue;
        this.cases = cases;
        this.texts = texts;
    }

    /** The case that is now in the window, and what is typed beside it. */
    void about(CaseDetails now, RemarksPanel typed) {
        details = now;
        remarks = typed;
    }

    private ModerationCaseId id() {
        return details.item().id();
    }

    private String title() {
        return details.item().title();
    }

    void approve() {
        keepRemark();
        keepMessage();
        ModerationCaseId approved = id();
        String title = title();
        cases.approve(approved);
        UndoableApproval.offer(texts.get("moderation.case.approved", title), () -> {
            cases.undoApproval(approved);
            UI.getCurrent().navigate(CaseView.class, approved.toString());
            Toast.show(texts.get("moderation.case.undone", title));
        });
        next();
    }

    void sendBack() {
        if (details.fieldNotes().isEmpty() && remarks.message().isBlank()) {
            remarks.askForMessage();
            return;
        }
        keepRemark();
        cases.sendBack(id(), remarks.message());
        Toast.show(texts.get("moderation.case.sent-back", title()));
        next();
    }

    void block() {
        ReasonDialog.withGround(
                        texts.get("moderation.case.block-question", title()),
                        texts.get("moderation.case.block-consequence"),
                        texts.get("moderation.case.block"),
                        suggestedGround(),
                        (reason, ground) -> {
                            keepRemark();
                            keepMessage();
                            cases.block(id(), reason, ground);
                            Toast.show(texts.get("moderation.case.blocked", title()));
                            next();
                        })
                .open();
    }

    private Ground suggestedGround() {
        return SuggestedGround.of(
                details.item().openFindings().stream().map(CaseFinding::found).toList());
    }

    /** Leaves an advert public that was so without a review. */
    void confirm() {
        cases.confirm(id());
        Toast.show(texts.get("moderation.case.confirmed", title()));
        Optional<ModerationCaseId> following = queue.nextPublic();
        if (following.isPresent()) {
            show(following.get());
        } else {
            UI.getCurrent()
                    .navigate(QueueView.class, QueueAddress.write(new QueueFilter(QueueFilter.Scope.PUBLIC, null, "")));
        }
    }

    /** The next or previous case in the order of the queue, undecided. */
    void neighbour(boolean after) {
        queue.neighbour(id(), after)
                .ifPresentOrElse(
                        CaseDecisions::show,
                        () -> Toast.show(texts.get(after ? "moderation.case.last" : "moderation.case.first")));
    }

    private void next() {
        queue.next().ifPresentOrElse(CaseDecisions::show, () -> UI.getCurrent().navigate(QueueView.class));
    }

    private static void show(ModerationCaseId id) {
        UI.getCurrent().navigate(CaseView.class, id.toString());
    }

    /** An unsaved remark for colleagues is saved before the case is left. */
    private void keepRemark() {
        if (!remarks.remark().isBlank()) {
            cases.noteForColleagues(id(), remarks.remark());
        }
    }

    /** A message is only sent when the case is sent back; otherwise colleagues can still read it. */
    private void keepMessage() {
        if (!remarks.message().isBlank()) {
            cases.noteForColleagues(id(), texts.get("moderation.case.not-sent", remarks.message()));
        }
    }
}
