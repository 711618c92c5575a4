package org.jobwright.web.accounts.selfservice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.accounts.credentials.Passkey;
import org.jobwright.services.accounts.credentials.PasskeySummary;
import org.jobwright.services.accounts.selfservice.PasskeyService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.NameDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The person's passkeys: list, rename and remove them. Adding one is a page of the site. */
class PasskeysPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final PasskeyService passkeys;
    private final Command removed;
    private final H2 title = new H2(texts.get("accounts.passkeys.title"));
    private final Div content = new Div();

    /**
     * Shows the passkeys.
     *
     * @param removed called when one is removed: with the last one the recovery codes go as well
     */
    PasskeysPanel(PasskeyService passkeys, Command removed) {
        this.passkeys = passkeys;
        this.removed = removed;
        addClassNames("jw-panel", "jw-settings");
        content.addClassName("jw-settings-part");
        add(title, content);
        refresh();
    }

    private void refresh() {
        List<PasskeySummary> mine = passkeys.mine();
        content.removeAll();
        content.add(new Paragraph(texts.get("accounts.passkeys.text")));
        if (!mine.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("jw-rows");
            mine.forEach(passkey -> list.add(row(passkey)));
            content.add(list);
        }
        content.add(
                mine.size() < Passkey.MOST
                        ? FactorsPanel.link(PasskeyPages.NEW, texts.get("accounts.passkeys.add"))
                        : new Paragraph(texts.get("accounts.passkeys.full", Passkey.MOST)));
    }

    private void changed() {
        refresh();
        Focus.moveTo(title);
    }

    private ListItem row(PasskeySummary passkey) {
        Span below = new Span(state(passkey));
        below.addClassName("jw-soft");
        return new ListItem(new Div(new Span(passkey.label()), below), rename(passkey), remove(passkey));
    }

    private String state(PasskeySummary passkey) {
        String used = passkey.lastUsedAt() == null
                ? texts.get("accounts.passkeys.unused", formats.date(passkey.createdAt()))
                : texts.get(
                        "accounts.passkeys.used",
                        formats.date(passkey.createdAt()),
                        formats.dateTime(passkey.lastUsedAt()));
        return passkey.backedUp() ? used + " " + texts.get("accounts.passkeys.backed-up") : used;
    }

    private Component rename(PasskeySummary passkey) {
        Button rename = new Button(texts.get("accounts.passkeys.rename"), click -> askName(passkey));
        rename.setAriaLabel(texts.get("accounts.passkeys.rename-label", passkey.label()));
        return rename;
    }

    private void askName(PasskeySummary passkey) {
        new NameDialog(
                        texts.get("accounts.passkeys.rename-title"),
                        texts.get("accounts.passkey.label"),
                        passkey.label(),
                        Passkey.MAX_LABEL_LENGTH,
                        label -> passkeys.rename(passkey.id(), label),
                        this::changed)
                .open();
    }

    private Component remove(PasskeySummary passkey) {
        Button remove = new Button(texts.get("accounts.passkeys.remove"), click -> askToRemove(passkey));
        remove.setAriaLabel(texts.get("accounts.passkeys.remove-label", passkey.label()));
        return remove;
    }

    private void askToRemove(PasskeySummary passkey) {
        new ConfirmAction(
                        texts.get("accounts.passkeys.remove-question", passkey.label()),
                        texts.get("accounts.passkeys.remove-consequence"),
                        texts.get("accounts.passkeys.remove"),
                        () -> {
                            passkeys.remove(passkey.id());
                            changed();
                            removed.execute();
                            Toast.show(texts.get("accounts.passkeys.removed"));
                        })
                .open();
    }
}
