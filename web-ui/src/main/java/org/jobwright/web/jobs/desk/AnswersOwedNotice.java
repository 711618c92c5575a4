package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.domain.applications.decisions.AnswersOwed;
import org.jobwright.web.shared.text.Texts;

/** Tells an employer that is about to submit an advert that people wait for far too long, and where they are listed. */
class AnswersOwedNotice extends Div {

    AnswersOwedNotice(AnswersOwed owed, Texts texts) {
        addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
        Anchor list = new Anchor("/app/today/answers", texts.get("jobs.answers-owed.list"));
        list.addClassName("jw-linkbutton");
        add(
                new Paragraph(texts.get(
                        owed.isRefused() ? "jobs.answers-owed.refused" : "jobs.answers-owed.warning",
                        owed.people(),
                        AnswersOwed.DAYS)),
                list);
    }
}
