package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.services.applications.clocks.LegalClock;
import org.jobwright.web.applications.words.PipelineLabels;

/** The day by which a law wants this applicant to be answered, once it is near. */
class LegalNotice extends Div {

    LegalNotice(LegalClock clock, PipelineLabels words) {
        addClassNames("jw-notice", "jw-notice--warning");
        add(new Paragraph(words.text(
                clock.isOverdue(words.now()) ? "applications.applicant.legal.over" : "applications.applicant.legal.due",
                words.formats().date(clock.dueOn()),
                clock.citation())));
    }
}
