package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.applications.access.Unmasking;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.ReasonDialog;

/** Says that the applicant is hidden, and lets a reader who may unmask them give a reason. */
class MaskedNotice extends Div {

    MaskedNotice(ApplicationForReview details, PipelineLabels words, SerializableConsumer<String> unmask) {
        addClassNames("jw-notice", "jw-stack", "jw-apart");
        add(
                new Paragraph(words.text("applications.blind.masked")),
                new Paragraph(words.text("applications.blind.limits")));
        if (details.rights().role() != null
                && details.rights().role().mayRecruit()
                && details.rights().mayRelease()) {
            String who = words.name(details.applicant());
            Button show = new Button(words.text("applications.blind.unmask"), click -> new ReasonDialog(
                            words.text("applications.blind.unmask.title", who),
                            words.text("applications.blind.unmask.text"),
                            words.text("applications.blind.unmask"),
                            unmask)
                    .forColleagues(words.text("applications.blind.unmask.hint"))
                    .shortest(Unmasking.SHORTEST_REASON, words.text("violation.applications.blind.reason"))
                    .open());
            add(show);
        }
    }
}
