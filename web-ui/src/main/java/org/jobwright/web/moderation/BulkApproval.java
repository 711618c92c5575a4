package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * Approves many cases unread, with a progress bar, and undoes that on request. Each round trip of the browser does a
 * few and asks for the next ones, so that the page stays responsive, the moderator can stop, and everything happens in
 * the moderator's name.
 */
class BulkApproval extends Dialog {

    private static final int AT_ONCE = 50;

    private final ModerationService cases;
    private final SerializableRunnable whenDone;
    private final Texts texts = WorkspaceUser.texts();
    private final Paragraph status = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final UnorderedList reasons = new UnorderedList();
    private final Button act;
    private final Button undo;
    private final Button leave;
    private final List<ModerationCaseId> approved = new ArrayList<>();

    private List<ModerationCaseId> ids;
    private boolean undoing;
    private final Map<String, Integer> refused = new TreeMap<>();
    private int done;
    private boolean running;

    BulkApproval(List<ModerationCaseId> ids, ModerationService cases, SerializableRunnable whenDone) {
        this.ids = List.copyOf(ids);
        this.cases = cases;
        this.whenDone = whenDone;
        setHeaderTitle(texts.get("moderation.bulk.question", ids.size()));
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(escape -> closeUnlessRunning());
        status.setText(texts.get("moderation.bulk.consequence"));
        status.getElement().setAttribute("role", "status");
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", texts.get("moderation.bulk.progress"));
        act = new Button(texts.get("moderation.bulk.approve", ids.size()), click -> begin());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        undo = new Button(texts.get("moderation.bulk.undo"), click -> undo());
        undo.setVisible(false);
        leave = new Button(texts.get("shared.cancel"), click -> leave());
        add(status, progress, reasons);
        getFooter().add(leave, undo, act);
    }

    private void begin() {
        act.setVisible(false);
        undo.setVisible(false);
        leave.setText(texts.get("moderation.bulk.stop"));
        progress.setVisible(true);
        reasons.removeAll();
        refused.clear();
        done = 0;
        running = true;
        next();
    }

    /** Undoes the approvals in the same way. */
    private void undo() {
        undoing = true;
        ids = List.copyOf(approved);
        begin();
    }

    private void next() {
        List<ModerationCaseId> few = ids.subList(done, Math.min(done + AT_ONCE, ids.size()));
        Map<ModerationCaseId, String> left = step(few);
        left.values().forEach(code -> refused.merge(code, 1, Integer::sum));
        if (!undoing) {
            few.stream().filter(id -> !left.containsKey(id)).forEach(approved::add);
        }
        done += few.size();
        progress.setValue(ids.isEmpty() ? 1 : (double) done / ids.size());
        status.setText(texts.get("moderation.bulk.done", done, ids.size()));
        if (done == ids.size() || !running) {
            finish();
        } else {
            getElement().executeJs("return true").then(Boolean.class, ready -> next());
        }
    }

    private Map<ModerationCaseId, String> step(List<ModerationCaseId> few) {
        try {
            return undoing ? cases.undoAll(few) : cases.approveAll(few);
        } catch (RuntimeException failure) {
            finish();
            throw failure;
        }
    }

    private void finish() {
        running = false;
        int refusals = refused.values().stream().mapToInt(Integer::intValue).sum();
        status.setText(
                texts.get(undoing ? "moderation.bulk.undone" : "moderation.bulk.finished", done - refusals, refusals));
        refused.forEach((code, number) -> reasons.add(
                new ListItem(texts.get("moderation.bulk.refused", number, texts.of(new RuleViolation(code))))));
        leave.setText(texts.get("shared.close"));
        undo.setVisible(!undoing && !approved.isEmpty());
        whenDone.run();
    }

    private void leave() {
        closeUnlessRunning();
        running = false;
    }

    /** While it runs, only the button stops it: without the dialog there would be no next round trip. */
    private void closeUnlessRunning() {
        if (!running) {
            close();
        }
    }
}
