package org.jobwright.web.accounts.selfservice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jobwright.domain.accounts.credentials.RecoveryCode;
import org.jobwright.services.accounts.selfservice.OwnFactorService;
import org.jobwright.services.accounts.selfservice.OwnFactors;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** What protects the account in addition to the password: the authenticator app, and the recovery codes. */
class FactorsPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final OwnFactorService factors;
    private final H2 title = new H2(texts.get("accounts.factors.title"));
    private final Div content = new Div();

    FactorsPanel(OwnFactorService factors) {
        this.factors = factors;
        addClassNames("jw-panel", "jw-settings");
        content.addClassName("jw-settings-part");
        add(title, content);
        refresh();
    }

    final void refresh() {
        OwnFactors mine = factors.mine();
        content.removeAll();
        content.add(new Paragraph(texts.get(mine.asked() ? "accounts.factors.asked" : "accounts.factors.text")));
        UnorderedList list = new UnorderedList(app(mine));
        list.addClassName("jw-rows");
        if (mine.hasAny()) {
            list.add(recoveryCodes(mine));
        }
        content.add(list);
        if (mine.hasAny() && mine.codesLeft() <= RecoveryCode.FEW) {
            Paragraph few = new Paragraph(texts.get("accounts.factors.few-codes"));
            few.addClassName("jw-field-warning");
            content.add(few);
        }
    }

    private ListItem app(OwnFactors mine) {
        ListItem row = row(
                texts.get("accounts.factors.app"),
                mine.hasApp()
                        ? texts.get(
                                "accounts.factors.app-since",
                                formats.date(mine.appSince()),
                                formats.dateTime(mine.appUsed()))
                        : texts.get("accounts.factors.app-none"));
        row.add(link(
                OwnFactorPages.APP, texts.get(mine.hasApp() ? "accounts.factors.replace" : "accounts.factors.set-up")));
        if (mine.hasApp()) {
            row.add(new Button(texts.get("accounts.factors.turn-off"), click -> askToTurnOff(mine)));
        }
        return row;
    }

    private ListItem recoveryCodes(OwnFactors mine) {
        ListItem row = row(
                texts.get("accounts.factors.codes"),
                texts.get("accounts.factors.codes-left", mine.codesLeft(), RecoveryCode.PER_LIST));
        row.add(link(OwnFactorPages.RECOVERY_CODES, texts.get("accounts.factors.new-codes")));
        return row;
    }

    private void askToTurnOff(OwnFactors mine) {
        new ConfirmAction(
                        texts.get("accounts.factors.turn-off-question"),
                        texts.get(
                                mine.passkeys() > 0
                                        ? "accounts.factors.turn-off-keeps-passkeys"
                                        : "accounts.factors.turn-off-consequence"),
                        texts.get("accounts.factors.turn-off"),
                        this::turnOff)
                .open();
    }

    private void turnOff() {
        factors.removeApp();
        refresh();
        Focus.moveTo(title);
        Toast.show(texts.get("accounts.factors.turned-off"));
    }

    private static ListItem row(String what, String state) {
        Span below = new Span(state);
        below.addClassName("jw-soft");
        return new ListItem(new Div(new Span(what), below));
    }

    /** To a page of the site, not to a view. */
    static Component link(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.getElement().setAttribute("router-ignore", true);
        link.addClassName("jw-linkbutton");
        return link;
    }
}
