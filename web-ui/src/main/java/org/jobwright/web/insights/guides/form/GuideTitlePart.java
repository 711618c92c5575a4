package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.web.shell.forms.FormPart;

/** The title of the role, and a summary. */
class GuideTitlePart extends FormPart {

    private final TextField title;
    private final TextArea summary;
    private final TextArea alternateTitles;

    GuideTitlePart(String path, GuideFields fields, Command changed) {
        super("title", fields, changed);
        title = text(path + "title", "title");
        title.setRequiredIndicatorVisible(true);
        summary = area(path + "summary", "summary", 3);
        summary.setRequiredIndicatorVisible(true);
        alternateTitles = area(path + "alternateTitles", "alternate-titles", 3);
        add(title, summary, alternateTitles);
    }

    void show(GuideText text) {
        title.setValue(text.title());
        summary.setValue(text.summary());
        alternateTitles.setValue(joined(text.alternateTitles()));
    }

    String title() {
        return title.getValue();
    }

    String summary() {
        return summary.getValue();
    }

    List<String> alternateTitles() {
        return lines(alternateTitles);
    }
}
