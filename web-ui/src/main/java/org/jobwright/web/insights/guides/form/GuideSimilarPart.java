package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.web.shell.forms.FormPart;

/** Titles of similar jobs. */
class GuideSimilarPart extends FormPart {

    private final TextArea titles;

    GuideSimilarPart(GuideFields fields, Command changed) {
        super("similar", fields, changed);
        titles = area("similarTitles", "similar-titles", 8);
        add(titles);
    }

    void show(List<String> shown) {
        titles.setValue(joined(shown));
    }

    List<String> read() {
        return lines(titles);
    }
}
