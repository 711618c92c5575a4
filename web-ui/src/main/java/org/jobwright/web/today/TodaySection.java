package org.jobwright.web.today;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A panel with a heading and a number beside it. */
class TodaySection extends Section {

    /** @param level of the heading: 2, or 3 below the heading of a side */
    TodaySection(String id, String title, String number, int level) {
        addClassNames("jw-panel", "jw-today");
        HtmlContainer heading = level == 2 ? new H2(title) : new H3(title);
        heading.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        Span count = new Span(number);
        count.addClassName("jw-count");
        Div head = new Div(heading, count);
        head.addClassName("jw-todayhead");
        add(head);
    }
}
