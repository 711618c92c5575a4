package org.jobwright.web.applications.pool;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.talent.PoolPlace;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Whether an applicant is in the talent pool, and the question that is asked once. */
public class PoolPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final PoolDesk desk;
    private final JobApplicationId application;
    private final String name;
    private final H2 heading = new H2(texts.get("applications.pool"));

    PoolPanel(PoolDesk desk, JobApplicationId application, String name) {
        this.desk = desk;
        this.application = application;
        this.name = name;
        addClassName("jw-tagpanel");
        heading.setId("pool");
        getElement().setAttribute("aria-labelledby", "pool");
        show();
    }

    private void show() {
        removeAll();
        add(heading);
        desk.place(application).ifPresentOrElse(place -> add(new Paragraph(said(place))), () -> {
            Button ask = new Button(texts.get("applications.pool.ask"), click -> confirm());
            add(ask);
        });
    }

    private String said(PoolPlace place) {
        return switch (place.state()) {
            case INVITED -> texts.get("applications.pool.asked", formats.date(place.since()));
            case IN -> texts.get("applications.pool.in", formats.date(place.since()));
            case PAUSED, LEFT, EXPIRED -> texts.get("applications.pool.out");
        };
    }

    private void confirm() {
        new ConfirmAction(
                        texts.get("applications.pool.ask.title", name),
                        texts.get("applications.pool.ask.how"),
                        texts.get("applications.pool.ask.do"),
                        this::ask)
                .harmless()
                .open();
    }

    private void ask() {
        boolean asked = desk.ask(application) > 0;
        show();
        Focus.moveTo(heading);
        Toast.show(texts.get(asked ? "applications.pool.said" : "applications.pool.said.nobody", name));
    }
}
