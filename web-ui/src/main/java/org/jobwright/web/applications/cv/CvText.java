package org.jobwright.web.applications.cv;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.jobwright.web.applications.pipeline.PipelineLabels;

/** The text of a CV, in paragraphs, with its line breaks. */
class CvText extends Div {

    CvText(String text) {
        addClassName("text");
        Stream.of(text.strip().split("\n[ \t]*\n\\s*")).forEach(part -> {
            Paragraph paragraph = new Paragraph(part);
            paragraph.addClassName("jw-lines-kept");
            add(paragraph);
        });
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
