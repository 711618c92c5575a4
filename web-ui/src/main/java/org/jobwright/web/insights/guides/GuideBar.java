package org.jobwright.web.insights.guides;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.insights.guides.RoleGuideDetails;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The next step of a guide, at the bottom of the window: submit, publish or send back. */
class GuideBar extends Div {

    /** The callbacks of the surrounding view. */
    interface Acts extends Serializable {

        /** Shows the current guide. */
        void refresh();

        /**
         * Submits the text.
         *
         * @return false if it was refused, which has been reported
         */
        boolean handIn();
    }

    private final Texts texts = WorkspaceUser.texts();
    private final RoleGuideService service;
    private final Acts acts;
    private final Div decide = new Div();
    private final Span saved = new Span();

    GuideBar(RoleGuideService service, Acts acts) {
        this.service = service;
        this.acts = acts;
        addClassName("jw-bottom");
        decide.addClassName("jw-decide");
        saved.addClassNames("jw-saved", "jw-soft");
        saved.getElement().setAttribute("role", "status");
        add(decide);
    }

    void show(RoleGuideDetails guide) {
        decide.removeAll();
        switch (guide.listing().latest()) {
            case DRAFT -> decide.add(primary("hand-in", this::handIn));
            case IN_REVIEW ->
                decide.add(
                        primary("publish", () -> publish(guide)),
                        new Button(texts.get("insights.guides.do.send-back"), click -> askWhy(guide)));
            case PUBLISHED -> saved.setText(texts.get("insights.guides.untouched"));
        }
        Div end = new Div(saved);
        end.addClassName("end");
        decide.add(end);
    }

    void saved(String when) {
        saved.setText(when);
    }

    /** The input cannot be saved as it is; the fields say why. */
    void unsaved() {
        saved.setText(texts.get("insights.guides.unsaved"));
    }

    private Button primary(String verb, Command action) {
        Button button = new Button(texts.get("insights.guides.do." + verb), click -> action.execute());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void handIn() {
        if (acts.handIn()) {
            saved.setText("");
            Toast.show(texts.get("insights.guides.done.hand-in"));
        }
    }

    private void publish(RoleGuideDetails guide) {
        try {
            service.publish(guide.listing().id(), guide.lockVersion());
            acts.refresh();
            Toast.show(texts.get("insights.guides.done.publish"));
        } catch (StaleData conflict) {
            // The person who decides must see what a colleague did meanwhile.
            acts.refresh();
            Toast.show(texts.of(conflict));
        }
    }

    private void askWhy(RoleGuideDetails guide) {
        new ReasonDialog(
                        texts.get("insights.guides.ask.send-back"),
                        texts.get("insights.guides.ask.send-back.consequence"),
                        texts.get("insights.guides.do.send-back"),
                        reason -> {
                            service.sendBack(guide.listing().id(), reason);
                            acts.refresh();
                            Toast.show(texts.get("insights.guides.done.send-back"));
                        })
                .forColleagues(texts.get("insights.guides.ask.send-back.hint"))
                .open();
    }
}
