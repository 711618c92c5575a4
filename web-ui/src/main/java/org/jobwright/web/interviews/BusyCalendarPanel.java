package org.jobwright.web.interviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.jobwright.domain.interviews.busy.BusyAddress;
import org.jobwright.services.interviews.busy.BusyCalendarService;
import org.jobwright.services.interviews.busy.MyBusyCalendar;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** From which calendar of their own a person's busy times are read. The address is not shown again. */
class BusyCalendarPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final BusyCalendarService calendars;
    private final H2 title = new H2(text("title"));

    BusyCalendarPanel(BusyCalendarService calendars) {
        this.calendars = calendars;
        addClassNames("jw-panel", "jw-stack");
        title.setId("busy-calendar");
        getElement().setAttribute("aria-labelledby", "busy-calendar");
        show();
    }

    private void show() {
        removeAll();
        add(title, new Paragraph(text("text")));
        Optional<MyBusyCalendar> mine = calendars.mine();
        mine.ifPresent(calendar -> add(state(calendar)));
        FormProblems problems = new FormProblems();
        TextField address = problems.field("address", new TextField(text("address")));
        address.setHelperText(text("address.hint"));
        address.setMaxLength(BusyAddress.LONGEST);
        address.setWidthFull();
        Button use = new Button(text(mine.isPresent() ? "replace" : "use"));
        use.setDisableOnClick(true);
        use.addClickListener(click -> {
            if (problems.run("address", () -> calendars.use(address.getValue()))) {
                done("said.used");
            }
            use.setEnabled(true);
        });
        Div actions = new Div(use);
        actions.addClassName("jw-actions");
        if (mine.isPresent()) {
            Button end = new Button(text("end"), click -> {
                calendars.end();
                done("said.ended");
            });
            end.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(end);
        }
        add(address, actions);
    }

    private Paragraph state(MyBusyCalendar calendar) {
        String read = calendar.readAt() == null ? "" : formats.dateTime(calendar.readAt());
        String state = calendar.failure() != null
                ? text("state." + calendar.failure().name(), calendar.host())
                : text(read.isEmpty() ? "state.waits" : "state.read", calendar.host(), read);
        Paragraph line = new Paragraph(state);
        line.addClassName(calendar.failure() == null ? "jw-note" : "jw-notice");
        return line;
    }

    private void done(String said) {
        show();
        Focus.moveTo(title);
        Toast.show(text(said));
    }

    private String text(String key, Object... arguments) {
        return texts.get("interviews.busy." + key, arguments);
    }
}
