package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.SharedTimes;
import org.jobwright.web.shell.forms.FormProblems;

/** Offers times for an interview that exists; what stands, stands until one of them is chosen. */
class OfferDialog extends Dialog {

    OfferDialog(
            InterviewWords words,
            String person,
            InterviewDetails interview,
            List<SharedTimes> shared,
            SerializableConsumer<OfferTimes> answer) {
        setHeaderTitle(words.text("times.title", person));
        addClassName("jw-sheet");
        setCloseOnOutsideClick(false);
        FormProblems problems = new FormProblems();
        WhenPart when = new WhenPart(words, interview.appointment().time());
        TimesPart times = new TimesPart(words, when, shared);
        when.register(problems);
        times.register(problems);
        Paragraph stands = new Paragraph(
                words.text(interview.announced() == null ? "times.stands.offer" : "times.stands.time", person));
        stands.addClassName("jw-note");
        Div form = new Div(stands, when, times);
        form.addClassName("jw-stack");
        add(problems.summary(), form);
        Button offer = new Button(words.text("times.offer"), click -> {
            if (problems.run(() -> PlannerDialog.beside(when, () -> answer.accept(times.offer())))) {
                close();
            }
        });
        offer.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(words.texts().get("shared.cancel"), click -> close()), offer);
    }
}
