package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobwright.web.shared.text.Texts;

/** The keyboard shortcuts of a case: active while the focus is in the case, and not while typing. */
final class CaseKeys {

    private static final String KEY = "event.key";
    private static final String NOT_WHILE_TYPING = "!event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat"
            + " && !event.target.closest('input, textarea, select, [contenteditable], vaadin-dialog, vaadin-dialog-overlay')"
            + " && ['a', 's', 'b', 'j', 'k', '?'].includes(event.key)";

    private CaseKeys() {}

    static void listen(Component view, SerializableConsumer<String> onKey) {
        view.getElement()
                .addEventListener(
                        "keydown",
                        event -> onKey.accept(event.getEventData().get(KEY).asString()))
                .setFilter(NOT_WHILE_TYPING)
                .addEventData(KEY);
    }

    static void show(Texts texts) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("A", "moderation.keys.approve");
        keys.put("S", "moderation.keys.send-back");
        keys.put("B", "moderation.keys.block");
        keys.put("J", "moderation.keys.next");
        keys.put("K", "moderation.keys.previous");
        keys.put("?", "moderation.keys.all");
        DescriptionList list = new DescriptionList();
        list.addClassName("jw-keylist");
        keys.forEach((key, does) ->
                list.add(new DescriptionList.Term(key), new DescriptionList.Description(texts.get(does))));
        Dialog dialog = new Dialog(list);
        dialog.setHeaderTitle(texts.get("moderation.keys.title"));
        dialog.getFooter().add(new Button(texts.get("shared.close"), click -> dialog.close()));
        dialog.open();
    }
}
