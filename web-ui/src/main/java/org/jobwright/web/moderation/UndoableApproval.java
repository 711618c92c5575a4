package org.jobwright.web.moderation;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;

/**
 * An approval that can be taken back by the button of its toast; the latest one of a window also by a key, on each of the
 * moderator's pages. Taking it back by either ends the other.
 */
final class UndoableApproval implements Toast.Undo {

    private final Toast.Undo action;
    private Registration toast;

    private UndoableApproval(Toast.Undo action) {
        this.action = action;
    }

    /** Says that something was approved. */
    static void offer(String sentence, Toast.Undo action) {
        UndoableApproval approval = new UndoableApproval(action);
        approval.toast = Toast.showWithUndo(sentence, approval);
        ComponentUtil.setData(UI.getCurrent(), UndoableApproval.class, approval);
    }

    /** Takes the latest approval of this window back. */
    static void undoLatest(Texts texts) {
        UndoableApproval latest = ComponentUtil.getData(UI.getCurrent(), UndoableApproval.class);
        if (latest == null) {
            Toast.show(texts.get("moderation.case.nothing-to-undo"));
        } else {
            latest.undo();
        }
    }

    @Override
    public void undo() {
        UI window = UI.getCurrent();
        if (ComponentUtil.getData(window, UndoableApproval.class) == this) {
            ComponentUtil.setData(window, UndoableApproval.class, null);
        }
        toast.remove();
        action.undo();
    }
}
