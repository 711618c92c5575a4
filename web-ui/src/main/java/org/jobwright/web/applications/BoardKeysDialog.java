package org.jobwright.web.applications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;

/** All keys of the board. */
class BoardKeysDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    BoardKeysDialog(PipelineWords words) {
        setHeaderTitle(words.text("pipeline.keys.title"));
        DescriptionList keys = new DescriptionList();
        keys.addClassName("jw-keylist");
        BoardKeys.ALL.forEach(key -> keys.add(
                new DescriptionList.Term(key.caps()), new DescriptionList.Description(words.text(key.explanation()))));
        add(keys);
        getFooter().add(new Button(words.text("shared.close"), click -> close()));
    }
}
