package org.jobwright.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import org.jobwright.domain.shared.Ground;
import org.jobwright.web.shared.text.Texts;

/** Asks for confirmation and a reason before an action with consequences for someone; the reason is sent or stored. */
public class ReasonDialog extends Dialog {

    private static final int MAX_LENGTH = 1000;
    private static final int MAX_DANGER = 500;

    private final Texts texts = WorkspaceUser.texts();
    private final TextArea reason = new TextArea();
    private final Button act;
    private int shortest = 1;
    private GroundField ground;
    private String tooShort = texts.get("shared.reason.required");

    /**
     * @param question the title, as a question
     * @param consequence what will happen
     * @param verb the button that does it, repeating the question's verb
     * @param action receives the reason; if it fails the dialog stays open
     */
    public ReasonDialog(String question, String consequence, String verb, SerializableConsumer<String> action) {
        setHeaderTitle(question);
        reason.setLabel(texts.get("shared.reason"));
        reason.setMaxLength(MAX_LENGTH);
        reason.setHelperText(texts.get("shared.reason.hint"));
        reason.setWidthFull();
        add(new Paragraph(consequence), reason);
        act = new Button(verb, click -> {
            if (reason.getValue().strip().length() < shortest) {
                reason.setErrorMessage(tooShort);
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            if (ground != null && !ground.isComplete()) {
                return;
            }
            action.accept(reason.getValue());
            close();
        });
        act.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                Focus.moveToField(reason);
            }
        });
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), act);
    }

    /**
     * Asks also for the ground of a restriction, which the statement of reasons names.
     *
     * @param suggested what is most likely meant
     */
    public static ReasonDialog withGround(
            String question,
            String consequence,
            String verb,
            Ground suggested,
            SerializableBiConsumer<String, Ground> action) {
        GroundField ground = new GroundField(suggested);
        ReasonDialog dialog =
                new ReasonDialog(question, consequence, verb, reason -> action.accept(reason, ground.value()));
        dialog.ground = ground;
        dialog.add(ground);
        return dialog;
    }

    /**
     * Asks for the reason and the ground of a suspension, and what danger cannot wait if it may not follow without one.
     *
     * @param warned whether the employer was warned long enough ago
     */
    public static ReasonDialog forSuspension(
            String question, String consequence, String verb, boolean warned, Suspension action) {
        TextArea danger = new TextArea();
        ReasonDialog dialog = withGround(
                question,
                consequence,
                verb,
                Ground.TERMS,
                (reason, ground) -> action.because(reason, ground, danger.getValue()));
        danger.setLabel(dialog.texts.get("shared.danger"));
        danger.setHelperText(dialog.texts.get("shared.danger.hint"));
        danger.setMaxLength(MAX_DANGER);
        danger.setWidthFull();
        danger.setVisible(!warned);
        dialog.add(danger);
        return dialog;
    }

    /** Suspends an employer. */
    @FunctionalInterface
    public interface Suspension extends Serializable {

        /** Does it; without a danger if it was warned. */
        void because(String reason, Ground ground, String danger);
    }

    /** For a reason that must not be blank. */
    public ReasonDialog shortest(int letters, String message) {
        shortest = letters;
        tooShort = message;
        return this;
    }

    /** For an action that stops nobody, and a reason that only colleagues read. */
    public ReasonDialog forColleagues() {
        return forColleagues(texts.get("shared.reason.colleagues"));
    }

    /**
     * The same.
     *
     * @param hint who reads the reason
     */
    public ReasonDialog forColleagues(String hint) {
        reason.setHelperText(hint);
        act.removeThemeVariants(ButtonVariant.ERROR);
        return this;
    }
}
