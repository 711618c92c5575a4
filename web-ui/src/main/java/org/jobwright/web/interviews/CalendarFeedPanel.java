package org.jobwright.web.interviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.services.interviews.agenda.CalendarFeedService;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The private address for a person's own calendar. It is shown once, because only its hash is kept. */
class CalendarFeedPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final CalendarFeedService feeds;

    CalendarFeedPanel(CalendarFeedService feeds) {
        this.feeds = feeds;
        addClassNames("jw-panel", "jw-stack");
        getElement().setAttribute("aria-labelledby", "calendar-feed");
        show();
    }

    /** Returns the button that makes an address. */
    private Button show() {
        Optional<Instant> since = feeds.openSince();
        Button open = button(since.isPresent() ? "again" : "open", since.isPresent() ? this::askAgain : this::open);
        Div actions = new Div(open);
        actions.addClassName("jw-actions");
        if (since.isPresent()) {
            Button end = button("end", this::askEnd);
            end.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(end);
        }
        begin();
        since.ifPresent(at -> add(new Paragraph(text("since", formats.dateTime(at)))));
        add(actions);
        return open;
    }

    private void begin() {
        removeAll();
        H2 title = new H2(text("title"));
        title.setId("calendar-feed");
        add(title, new Paragraph(text("text")));
    }

    private void open() {
        Secret secret = feeds.open();
        show();
        TextField address = new TextField(text("address"));
        address.setValue(BaseUrl.get() + "/calendar/" + secret.value() + ".ics");
        address.setHelperText(text("address.hint"));
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        addComponentAtIndex(2, address);
        address.focus();
        Toast.show(text("said.opened"));
    }

    private void askAgain() {
        ask("again", this::open);
    }

    private void askEnd() {
        ask("end", () -> {
            feeds.end();
            show().focus();
            Toast.show(text("said.ended"));
        });
    }

    private void ask(String what, Command command) {
        new ConfirmAction(text(what + ".title"), text(what + ".text"), text(what + ".do"), command).open();
    }

    private Button button(String key, Command command) {
        Button button = new Button(text(key), click -> command.execute());
        button.setDisableOnClick(key.equals("open"));
        return button;
    }

    private String text(String key, Object... arguments) {
        return texts.get("interviews.feed." + key, arguments);
    }
}
