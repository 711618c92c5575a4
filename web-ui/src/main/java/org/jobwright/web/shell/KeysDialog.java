package org.jobwright.web.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.page.WebStorage;
import java.util.SequencedMap;
import org.jobwright.web.shared.text.Texts;

/** All keys of a page, and the switch for people who use speech input or press keys by accident. */
public class KeysDialog extends Dialog {

    /** Checked by {@code assets/board.js} and {@code assets/case.js} before they handle a key. */
    private static final String OFF = "jobwright.keys-off";

    /** @param explained each key, and what it does */
    public KeysDialog(SequencedMap<String, String> explained) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("shared.keys.title"));
        DescriptionList keys = new DescriptionList();
        keys.addClassName("jw-keylist");
        explained.forEach(
                (key, does) -> keys.add(new DescriptionList.Term(key), new DescriptionList.Description(does)));
        Checkbox on = new Checkbox(texts.get("shared.keys.on"), true);
        WebStorage.getItem(OFF, value -> on.setValue(value == null));
        on.addValueChangeListener(change -> {
            if (on.getValue()) {
                WebStorage.removeItem(OFF);
            } else {
                WebStorage.setItem(OFF, "off");
            }
        });
        add(keys, on);
        getFooter().add(new Button(texts.get("shared.close"), click -> close()));
    }
}
