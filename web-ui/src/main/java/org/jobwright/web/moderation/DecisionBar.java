package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import org.jobwright.web.shared.text.Texts;

/**
 * The decision at the bottom of the window, and the keys of the page. The likely decision is primary: send back once
 * there is something to say. The buttons never change places, so that none slips under the pointer.
 */
class DecisionBar extends Div {

    private final Texts texts;
    private final Button approve;
    private final Button sendBack;

    /** @param onKey receives the key of what is to be done */
    DecisionBar(Texts texts, SerializableConsumer<String> onKey) {
        this.texts = texts;
        approve = button(texts.get("moderation.case.approve"), "A", onKey);
        sendBack = button("", "S", onKey);
        Button block = button(texts.get("moderation.case.block"), "B", onKey);
        block.addThemeVariants(ButtonVariant.ERROR);
        Button all = button("", "?", onKey);
        all.setAriaLabel(texts.get("shared.keys.title"));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        Div end = new Div(
                key("moderation.keys.next", "J"),
                key("moderation.keys.finding", "F"),
                key("moderation.keys.passage", "\u2193"),
                key("moderation.keys.note", "Enter"),
                all);
        end.addClassNames("end", "jw-keys");
        Div bar = new Div(approve, sendBack, block, end);
        bar.addClassName("jw-decide");
        bar.getElement().setAttribute("role", "region");
        bar.getElement().setAttribute("aria-label", texts.get("moderation.case.decision"));
        addClassName("jw-bottom");
        add(bar);
    }

    private static Button button(String label, String key, SerializableConsumer<String> onKey) {
        Button button = new Button(label, click -> onKey.accept(key.toLowerCase(Locale.ROOT)));
        button.setSuffixComponent(new KeySign(key));
        return button;
    }

    private Span key(String does, String key) {
        return new Span(new KeySign(key), new Span(" " + texts.get(does)));
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
