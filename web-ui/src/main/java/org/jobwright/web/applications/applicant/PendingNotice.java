package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.web.applications.pipeline.PipelineLabels;

/** A proposed decision: the candidate notices nothing until it is released. */
class PendingNotice extends Div {

    PendingNotice(ApplicationForReview.PendingDecision decision, PipelineLabels words) {
        String reason = decision.reason() == null
                ? ""
                : " "
                        + words.text(
                                "applications.applicant.pending.reason",
                                words.texts().of(decision.reason()));
        String sentence = decision.releaseAt() == null
                ? words.text("applications.applicant.proposed", words.texts().of(decision.outcome()), decision.by())
                : words.text(
                        "applications.applicant.pending",
                        words.texts().of(decision.outcome()),
                        words.formats().dateTime(decision.releaseAt()),
                        decision.by());
        add(new Div(new Paragraph(sentence + reason)));
        addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
    }

    /** For people who may decide. */
    void offer(PipelineLabels words, SerializableRunnable undo, SerializableRunnable tell) {
        Div buttons = new Div(
                new Button(words.text("shared.undo"), click -> undo.run()),
                new Button(words.text("applications.applicant.pending.tell-now"), click -> tell.run()));
        buttons.addClassName("jw-actions");
        add(buttons);
    }
}
