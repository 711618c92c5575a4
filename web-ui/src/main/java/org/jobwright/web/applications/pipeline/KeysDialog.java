package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.page.WebStorage;
import java.util.List;
import org.jobwright.web.applications.words.PipelineLabels;

/** All keys of a page, and the switch for people who use speech input or press keys by accident. */
public class KeysDialog extends Dialog {

    /** Checked by {@code assets/board.js} before it handles a key. */
    private static final String OFF = "jobwright.keys-off";

    public KeysDialog(List<Keys.Key> all, PipelineLabels words) {
        setHeaderTitle(words.text("applications.pipeline.keys.title"));
        DescriptionList keys = new DescriptionList();
        keys.addClassName("jw-keylist");
        all.forEach(key -> keys.add(
                new DescriptionList.Term(key.caps()), new DescriptionList.Description(words.text(key.explanation()))));
        Checkbox on = new Checkbox(words.text("applications.pipeline.keys.on"), true);
        WebStorage.getItem(OFF, value -> on.setValue(value == null));
        on.addValueChangeListener(change -> {
            if (on.getValue()) {
                WebStorage.removeItem(OFF);
            } else {
                WebStorage.setItem(OFF, "off");
            }
        });
        add(keys, on);
        getFooter().add(new Button(words.text("shared.close"), click -> close()));
    }
}
