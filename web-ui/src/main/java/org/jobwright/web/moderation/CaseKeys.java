package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.KeysDialog;

/**
 * The keys of the moderator's pages; {@code assets/case.js} handles them, and the notes. A key counts for the case that
 * was in the window when it was pressed: a second press must not decide the next case unread.
 */
final class CaseKeys {

    private static final String DETAIL = "event.detail.";
    private static final String CASE = "data-case";

    private CaseKeys() {}

    /** @param keys those that the view acts on */
    static void listen(Component view, String keys, SerializableConsumer<String> onKey) {
        UI.getCurrent().getPage().addJavaScript("context://assets/case.js");
        Element element = view.getElement();
        element.setAttribute("data-keys", keys);
        element.addEventListener("case-key", event -> {
                    if (isShown(
                            element, event.getEventData().get(DETAIL + "shown").asString(""))) {
                        onKey.accept(event.getEventData().get(DETAIL + "key").asString());
                    }
                })
                .addEventData(DETAIL + "key")
                .addEventData(DETAIL + "shown");
    }

    /** Calls back with the number of a passage, and its selected words. */
    static void listenForNotes(Component view, SerializableBiConsumer<Integer, String> onNote) {
        Element element = view.getElement();
        element.addEventListener("case-note", event -> {
                    if (isShown(
                            element, event.getEventData().get(DETAIL + "shown").asString(""))) {
                        onNote.accept(
                                event.getEventData().get(DETAIL + "passage").asInt(),
                                event.getEventData().get(DETAIL + "chosen").asString());
                    }
                })
                .addEventData(DETAIL + "passage")
                .addEventData(DETAIL + "chosen")
                .addEventData(DETAIL + "shown");
    }

    private static boolean isShown(Element view, String shown) {
        return shown.equals(view.getAttribute(CASE) == null ? "" : view.getAttribute(CASE));
    }

    /** Which case the view shows. */
    static void showing(Component view, String id) {
        view.getElement().setAttribute(CASE, id);
    }

    /** @param keys those that the view acts on; one that acts on decisions also has passages */
    static void explain(Texts texts, String keys) {
        SequencedMap<String, String> does = new LinkedHashMap<>();
        does.put("A", texts.get("moderation.keys.approve"));
        does.put("S", texts.get("moderation.keys.send-back"));
        does.put("B", texts.get("moderation.keys.block"));
        does.put("U", texts.get("moderation.keys.undo"));
        does.put("J", texts.get("moderation.keys.next"));
        does.put("K", texts.get("moderation.keys.previous"));
        does.keySet().removeIf(key -> !keys.contains(key.toLowerCase(Locale.ROOT)));
        if (keys.contains("a")) {
            does.put("F", texts.get("moderation.keys.finding"));
            does.put("\u2193 \u2191", texts.get("moderation.keys.passages"));
            does.put("Enter", texts.get("moderation.keys.note"));
            does.put("Esc", texts.get("moderation.keys.leave-note"));
        }
        does.put("?", texts.get("moderation.keys.all"));
        new KeysDialog(does).open();
    }

    /** Shows the keys, and the switch for them, without a key. */
    static Button help(Texts texts, String keys) {
        Button help = new Button(new KeySign("?"), click -> explain(texts, keys));
        help.setAriaLabel(texts.get("shared.keys.title"));
        help.addThemeVariants(ButtonVariant.TERTIARY);
        return help;
    }
}
