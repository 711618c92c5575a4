package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.shared.RuleViolation;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.Reader;

/**
 * Approves many cases with a progress bar. Each round trip of the browser does a few and asks for the next ones, so
 * that the page stays alive, the moderator can stop, and everything happens as the moderator.
 */
class BulkApproval extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 25;

    private final ModerationService cases;
    private final List<ModerationCaseId> ids;
    private final SerializableRunnable whenDone;
    private final Texts texts = Reader.texts();
    private final Paragraph status = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Button act;
    private final Button leave;
    private final Map<String, Integer> refused = new TreeMap<>();

    private int done;
    private boolean stopped;

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
        leave = new Button(texts.get("shared.cancel"), click -> leave());
        add(status, progress);
        getFooter().add(leave, act);
    }

    private void begin() {
        act.setVisible(false);
        leave.setText(texts.get("moderation.bulk.stop"));
        progress.setVisible(true);
        next();
    }

    private void next() {
        List<ModerationCaseId> few = ids.subList(done, Math.min(done + AT_ONCE, ids.size()));
        cases.approveAll(few).values().forEach(code -> refused.merge(code, 1, Integer::sum));
        done += few.size();
        progress.setValue(ids.isEmpty() ? 1 : (double) done / ids.size());
        status.setText(texts.get("moderation.bulk.done", done, ids.size()));
        if (done == ids.size() || stopped) {
            finish();
        } else {
            getElement().executeJs("return true").then(Boolean.class, ready -> next());
        }
    }

    private void finish() {
        int refusals = refused.values().stream().mapToInt(Integer::intValue).sum();
        status.setText(texts.get("moderation.bulk.finished", done - refusals, refusals));
        if (!refused.isEmpty()) {
            UnorderedList reasons = new UnorderedList();
            refused.forEach((code, number) -> reasons.add(
                    new ListItem(texts.get("moderation.bulk.refused", number, texts.of(new RuleViolation(code))))));
            add(reasons);
        }
        leave.setText(texts.get("shared.close"));
        stopped = true;
        whenDone.run();
    }

    private void leave() {
        closeUnlessRunning();
        stopped = true;
    }

    /** While it runs, only the button stops it: without the dialog there would be no next round trip. */
    private void closeUnlessRunning() {
        if (stopped || done == 0) {
            close();
        }
    }
}
