package org.jobwright.web.applications.cv;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.web.applications.words.PipelineLabels;

/** The text of a CV with its line breaks: one component, however many paragraphs it has. */
class CvText extends Div {

    CvText(String text) {
        addClassName("text");
        Paragraph whole = new Paragraph(text.strip().replaceAll("\n\\s*\n", "\n\n"));
        whole.addClassName("jw-lines-kept");
        add(whole);
    }

    /** The text of a whole file. */
    CvText(String text, PipelineLabels words) {
        this(text);
        addClassName("jw-sheetpaper");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.text("applications.applicant.tab.cv"));
    }
}
