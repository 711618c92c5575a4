package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Someone else saved the same text: who and when, and the options. Nothing is lost before one is chosen. */
public class ConflictNotice extends Div {

    public ConflictNotice() {
        addClassNames("jw-notice", "jw-notice--warning");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /**
     * Asks whose text to keep.
     *
     * @param by the name of the person who saved
     * @param preview where the other text can be read
     */
    public void show(
            String by, Instant at, String preview, SerializableRunnable takeTheirs, SerializableRunnable keepMine) {
        show(
                WorkspaceUser.texts()
                        .get("shared.conflict", by, WorkspaceUser.formats().dateTime(at)),
                preview,
                takeTheirs,
                keepMine);
    }

    /** The same in a sentence of its own, where it is not known who or when. */
    public void show(String sentence, String preview, SerializableRunnable takeTheirs, SerializableRunnable keepMine) {
        Texts texts = WorkspaceUser.texts();
        Anchor compare = new Anchor(preview, texts.get("shared.conflict.compare"));
        compare.setTarget(AnchorTarget.BLANK);
        compare.setRouterIgnore(true);
        Div actions = new Div(
                compare,
                new Button(texts.get("shared.conflict.theirs"), click -> takeTheirs.run()),
                new Button(texts.get("shared.conflict.mine"), click -> {
                    setVisible(false);
                    keepMine.run();
                }));
        actions.addClassName("jw-actions");
        removeAll();
        add(new Paragraph(sentence), actions);
        setVisible(true);
        scrollIntoView();
    }
}
