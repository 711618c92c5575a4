package org.jobwright.web.accounts.selfservice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.notifications.MailChoice;
import org.jobwright.domain.notifications.MailChoices;
import org.jobwright.domain.notifications.MailGroup;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.services.accounts.AccountService;
import org.jobwright.services.accounts.OwnAccount;
import org.jobwright.services.notifications.settings.MailSettingsService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Which mails a person gets at once, once a day, or not at all; each choice is saved when it is made. */
class MailsPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Map<MessageKind, Select<MailChoice>> switches = new EnumMap<>(MessageKind.class);

    MailsPanel(AccountService accounts, OwnAccount mine, MailSettingsService settings, boolean hires) {
        setId("mails");
        addClassNames("jw-panel", "jw-settings");
        MailChoices chosen = settings.mine();
        add(
                new H2(texts.get("accounts.mine.mails")),
                new Paragraph(texts.get("accounts.mine.mails.always")),
                new QuietHoursPart(chosen, settings));
        for (MailGroup group : MailGroup.values()) {
            if (hires || !group.isForHiring()) {
                add(new H3(texts.of(group)), switches(group, chosen, settings));
            }
        }
        add(messageText(accounts, mine));
    }

    private Div switches(MailGroup group, MailChoices chosen, MailSettingsService settings) {
        Div row = new Div();
        row.addClassName("jw-mailswitches");
        Stream.of(MessageKind.values())
                .filter(kind -> kind.group().filter(group::equals).isPresent())
                .map(kind -> choice(kind, chosen.of(kind), settings))
                .forEach(row::add);
        return row;
    }

    private Component choice(MessageKind kind, MailChoice chosen, MailSettingsService settings) {
        Select<MailChoice> select = new Select<>();
        select.setLabel(texts.get("accounts.mine.mails.kind." + kind.name()));
        select.setItems(kind.choices());
        select.setItemLabelGenerator(texts::of);
        select.setValue(chosen);
        switches.put(kind, select);
        select.addValueChangeListener(change -> {
            settings.choose(kind, change.getValue(), WorkspaceUser.formats().zone());
            saved();
        });
        return select;
    }

    /** Whether there is a switch for mails of this kind. */
    boolean has(MessageKind kind) {
        return switches.containsKey(kind);
    }

    boolean isOff(MessageKind kind) {
        return switches.get(kind).getValue() == MailChoice.OFF;
    }

    /** Stops mails of a kind that has a switch. */
    void switchOff(MessageKind kind) {
        switches.get(kind).setValue(MailChoice.OFF);
    }

    private Checkbox messageText(AccountService accounts, OwnAccount mine) {
        Checkbox text = new Checkbox(texts.get("accounts.mine.mails.text"), mine.messageTextMailed());
        text.setHelperText(texts.get("accounts.mine.mails.text-hint"));
        text.addValueChangeListener(change -> {
            accounts.mailMessageText(change.getValue());
            saved();
        });
        return text;
    }

    private void saved() {
        Toast.show(texts.get("accounts.mine.mails.saved"));
    }
}
