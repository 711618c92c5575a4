package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.web.shared.text.Texts;

/**
 * The decision at the bottom of the window. The likely one is primary: send back once there is something to say. The
 * buttons never change places, so that none slips under the pointer.
 */
class DecisionBar extends Div {

    private final Texts texts;
    private final Button approve;
    private final Button sendBack;

    DecisionBar(
            Texts texts,
            SerializableRunnable onApprove,
            SerializableRunnable onSendBack,
            SerializableRunnable onBlock) {
        this.texts = texts;
        approve = new Button(texts.get("moderation.case.approve"), click -> onApprove.run());
        sendBack = new Button("", click -> onSendBack.run());
        Button block = new Button(texts.get("moderation.case.block"), click -> onBlock.run());
        block.addThemeVariants(ButtonVariant.ERROR);
        Button keys = new Button(texts.get("moderation.keys.title"), click -> CaseKeys.show(texts));
        keys.addThemeVariants(ButtonVariant.TERTIARY);
        Div end = new Div(keys);
        end.addClassNames("end", "jw-keys");
        Div bar = new Div(approve, sendBack, block, end);
        bar.addClassName("jw-decide");
        bar.getElement().setAttribute("role", "region");
        bar.getElement().setAttribute("aria-label", texts.get("moderation.case.decision"));
        addClassName("jw-bottom");
        add(bar);
    }

    /** Highlights the likely decision. */
    void expect(int notes, boolean message) {
        boolean somethingToSay = notes > 0 || message;
        sendBack.setText(texts.get("moderation.case.send-back", notes));
        fill(sendBack, somethingToSay);
        fill(approve, !somethingToSay);
    }

    private static void fill(Button button, boolean filled) {
        if (filled) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            button.removeThemeVariants(ButtonVariant.PRIMARY);
        }
    }
}
