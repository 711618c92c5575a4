package org.jobwright.web.applications.cv;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.services.candidates.documents.DrawnPages;
import org.jobwright.services.candidates.documents.DrawnPages.DrawnPage;
import org.jobwright.web.applications.words.PipelineLabels;

/** The pages of a CV, one below the other. Screen readers read the text; the pictures say nothing more. */
class CvPages extends Div {

    CvPages(DocumentId file, DrawnPages drawn, PipelineLabels words) {
        addClassName("jw-cvpages");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.text("applications.applicant.tab.cv"))
                .setAttribute("tabindex", "0");
        OrderedList list = new OrderedList();
        for (int page = 1; page <= drawn.pages().size(); page++) {
            list.add(page(file, page, drawn, words));
        }
        add(list);
        int missing = drawn.inFile() - drawn.pages().size();
        if (missing > 0) {
            Paragraph more = new Paragraph(words.text("applications.cv.more", missing));
            more.addClassName("jw-note");
            add(more);
        }
    }

    private static ListItem page(DocumentId file, int number, DrawnPages drawn, PipelineLabels words) {
        DrawnPage page = drawn.pages().get(number - 1);
        Span caption = new Span(words.text("applications.cv.page", number, drawn.inFile()));
        caption.addClassName("caption");
        Image picture = new Image("/documents/" + file + "/pages/" + number, "");
        picture.getElement()
                .setAttribute("alt", "")
                .setAttribute("width", String.valueOf(page.width()))
                .setAttribute("height", String.valueOf(page.height()))
                .setAttribute("loading", number == 1 ? "eager" : "lazy");
        String text = page.text().isBlank() ? words.text("applications.cv.no-text") : page.text();
        return new ListItem(caption, picture, new CvText(text));
    }
}
