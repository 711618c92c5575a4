package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.services.applications.clocks.LegalClock;
import org.jobwright.web.applications.words.PipelineLabels;

/** The day by which a law wants this applicant to be answered, once it is near. */
class LegalNotice extends Div {

    LegalNotice(LegalClock clock, PipelineLabels words) {
        addClassNames("jw-notice", "jw-notice--warning");
        add(new Paragraph(words.text(key(clock, words), words.formats().date(clock.dueOn()), clock.citation())));
    }

    private static String key(LegalClock clock, PipelineLabels words) {
        if (clock.isOverdue(words.now())) {
            return "applications.applicant.legal.over";
        }
        return clock.result() ? "applications.applicant.legal.result" : "applications.applicant.legal.due";
    }
}
