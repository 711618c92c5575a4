package org.jobwright.web.applications.words;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.web.shared.text.Texts;

/** Who in a selection stays as they are, and why; hidden if there is nobody. */
public class LeftOutNotice extends Div {

    public LeftOutNotice() {
        addClassNames("jw-notice", "jw-notice--warning");
        setVisible(false);
    }

    /** Shows a sentence for each of them. */
    public void show(List<String> sentences, Texts texts) {
        removeAll();
        setVisible(!sentences.isEmpty());
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        add(new Paragraph(texts.get("applications.pipeline.decision.left-out", sentences.size())), list);
    }
}
