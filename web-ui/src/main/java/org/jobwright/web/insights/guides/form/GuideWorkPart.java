package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.web.shell.forms.FormPart;

/** What someone in the role does, and for whom. */
class GuideWorkPart extends FormPart {

    private final TextArea responsibilities;
    private final TextArea industries;

    GuideWorkPart(String path, GuideFields fields, Command changed) {
        super("work", fields, changed);
        responsibilities = area(path + "responsibilities", "responsibilities", 6);
        responsibilities.setRequiredIndicatorVisible(true);
        industries = area(path + "industries", "industries", 4);
        add(responsibilities, industries);
    }

    void show(GuideText text) {
        responsibilities.setValue(joined(text.responsibilities()));
        industries.setValue(joined(text.industries()));
    }

    List<String> responsibilities() {
        return lines(responsibilities);
    }

    List<String> industries() {
        return lines(industries);
    }
}
