package org.jobwright.web.accounts.selfservice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.jobwright.domain.notifications.MailChoices;
import org.jobwright.domain.notifications.QuietHours;
import org.jobwright.services.notifications.settings.MailSettingsService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** From when until when a person gets only what cannot wait; saved when it is chosen. */
class QuietHoursPart extends Div {

    private static final int MORNING = 7;
    private static final int HOURS = 24;

    private final Texts texts = WorkspaceUser.texts();
    private final ZoneId here = WorkspaceUser.formats().zone();
    private final MailSettingsService settings;
    private final FormProblems problems = new FormProblems();
    private final Paragraph how = new Paragraph();
    private final Select<Integer> from = hour("accounts.mine.mails.quiet.from");
    private final Select<Integer> until = problems.field("until", hour("accounts.mine.mails.quiet.until"));

    QuietHoursPart(MailChoices chosen, MailSettingsService settings) {
        this.settings = settings;
        addClassName("jw-settings-part");
        from.setEmptySelectionAllowed(true);
        from.setEmptySelectionCaption(texts.get("accounts.mine.mails.quiet.never"));
        QuietHours quiet = chosen.quiet();
        from.setValue(quiet == null ? null : quiet.from());
        until.setValue(quiet == null ? MORNING : quiet.until());
        until.setVisible(quiet != null);
        say(quiet == null ? here : ZoneId.of(chosen.zone()));
        from.addValueChangeListener(change -> save());
        until.addValueChangeListener(change -> save());
        Div hours = new Div(from, until);
        hours.addClassName("jw-mailswitches");
        add(new H3(texts.get("accounts.mine.mails.quiet")), how, hours);
    }

    private void save() {
        Integer begin = from.getValue();
        until.setVisible(begin != null);
        if (problems.run(
                () -> settings.keepQuiet(begin == null ? null : new QuietHours(begin, until.getValue()), here))) {
            say(here);
            Toast.show(texts.get("accounts.mine.mails.saved"));
        }
    }

    private void say(ZoneId zone) {
        how.setText(texts.get("accounts.mine.mails.quiet.how", Formats.city(zone)));
    }

    private Select<Integer> hour(String key) {
        Select<Integer> hour = new Select<>();
        hour.setLabel(texts.get(key));
        hour.setItems(IntStream.range(0, HOURS).boxed().toList());
        hour.setItemLabelGenerator(this::label);
        return hour;
    }

    private String label(Integer hour) {
        return hour == null
                ? texts.get("accounts.mine.mails.quiet.never")
                : Formats.of(texts.language(), here)
                        .time(LocalDate.EPOCH.atTime(hour, 0).atZone(here).toInstant());
    }
}
