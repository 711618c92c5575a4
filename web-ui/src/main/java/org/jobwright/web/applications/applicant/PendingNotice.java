package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.web.applications.words.PipelineLabels;

/** A proposed decision: the candidate notices nothing until it is released. */
class PendingNotice extends Div {

    /** @param over the application had ended, and is taken up again */
    PendingNotice(ApplicationForReview.PendingDecision decision, boolean over, PipelineLabels words) {
        String reason = decision.reason() == null
                ? ""
                : " "
                        + words.text(
                                "applications.applicant.pending.reason",
                                words.texts().of(decision.reason()));
        String sentence = decision.releaseAt() == null
                ? words.text("applications.applicant.proposed", outcome(decision, over, words), decision.by())
                : words.text(
                        "applications.applicant.pending",
                        outcome(decision, over, words),
                        words.formats().dateTime(decision.releaseAt()),
                        decision.by());
        add(new Div(new Paragraph(sentence + reason)));
        addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
    }

    private static String outcome(ApplicationForReview.PendingDecision decision, boolean over, PipelineLabels words) {
        if (decision.until() != null) {
            return words.text("applications.closing.kept-until", words.formats().date(decision.until()));
        }
        return over
                ? words.text("applications.applicant.reopened")
                : words.texts().of(decision.outcome());
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
