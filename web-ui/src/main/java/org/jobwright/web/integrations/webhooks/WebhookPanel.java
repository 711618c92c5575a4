package org.jobwright.web.integrations.webhooks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.integrations.webhooks.EndpointState;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.integrations.webhooks.ChangeWebhook;
import org.jobwright.services.integrations.webhooks.WebhookSummary;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** How an address is doing, and what its owner does about it. */
class WebhookPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final H2 title = new H2(texts.get("integrations.webhooks.state"));
    private final Webhook webhook;
    private final ProofService proofs;
    private final Command sent;
    private final Command removed;

    /**
     * @param sent shows a message that was put on its way
     * @param removed leaves the page, which is about nothing any more
     */
    WebhookPanel(Webhook webhook, ProofService proofs, Command sent, Command removed) {
        this.webhook = webhook;
        this.proofs = proofs;
        this.sent = sent;
        this.removed = removed;
        addClassNames("jw-panel", "jw-settings");
        show();
    }

    static StateBadge badge(WebhookSummary webhook, Texts texts) {
        return new StateBadge(
                texts.of(webhook.state()),
                switch (webhook.state()) {
                    case ACTIVE -> "live";
                    case PAUSED -> "paused";
                    case DISABLED -> "blocked";
                });
    }

    private void show() {
        WebhookSummary now = webhook.summary();
        removeAll();
        add(title, badge(now, texts));
        if (now.cause() != null) {
            add(new Paragraph(texts.of(now.cause())));
        }
        if (now.failingSince() != null) {
            add(new Paragraph(texts.get("integrations.webhooks.failing", formats.dateTime(now.failingSince()))));
        }
        add(new Paragraph(texts.get(
                "integrations.webhooks.hears",
                now.types().stream().map(texts::of).collect(Collectors.joining(", ")))));
        if (now.formerSecretUntil() != null) {
            add(new Paragraph(texts.get("integrations.webhooks.former", formats.dateTime(now.formerSecretUntil()))));
        }
        Div actions = new Div();
        actions.addClassName("jw-actions");
        if (now.state() == EndpointState.ACTIVE) {
            actions.add(button("test", this::test), button("pause", this::pause));
        } else {
            actions.add(button("resume", this::resume));
        }
        actions.add(
                button("change", () -> change(now)),
                button("new-secret", this::askForSecret),
                button("remove", () -> askToRemove(now)));
        add(actions);
    }

    private Button button(String key, Command action) {
        Button button = new Button(texts.get("integrations.webhooks." + key), click -> action.execute());
        button.setDisableOnClick(false);
        return button;
    }

    private void test() {
        webhook.service().test(webhook.id());
        sent.execute();
        Toast.show(texts.get("integrations.webhooks.said.test"));
    }

    private void pause() {
        webhook.service().pause(webhook.id());
        shown("paused");
    }

    private void resume() {
        webhook.service().resume(webhook.id());
        shown("resumed");
    }

    private void shown(String said) {
        show();
        Focus.moveTo(title);
        Toast.show(texts.get("integrations.webhooks.said." + said));
    }

    /** Who is asked for a proof, because another address needs one, is asked before they type. */
    private void change(WebhookSummary known) {
        proofs.require();
        removeAll();
        WebhookEditor form = new WebhookEditor(
                known.address(),
                Set.copyOf(known.types()),
                texts.get("integrations.webhooks.save"),
                (address, types) -> {
                    webhook.service().change(new ChangeWebhook(webhook.id(), address, types));
                    shown("changed");
                },
                () -> {
                    show();
                    Focus.moveTo(title);
                });
        add(title, form);
        form.focusFirst();
    }

    private void askForSecret() {
        proofs.require();
        new ConfirmAction(
                        texts.get("integrations.webhooks.new-secret.title"),
                        texts.get("integrations.webhooks.new-secret.text"),
                        texts.get("integrations.webhooks.new-secret.do"),
                        () -> {
                            SecretField secret =
                                    new SecretField(webhook.service().changeSecret(webhook.id()), texts);
                            show();
                            addComponentAtIndex(2, secret);
                            secret.focus();
                        })
                .harmless()
                .open();
    }

    private void askToRemove(WebhookSummary known) {
        new ConfirmAction(
                        texts.get("integrations.webhooks.remove.title"),
                        texts.get("integrations.webhooks.remove.text", known.address()),
                        texts.get("integrations.webhooks.remove.do"),
                        () -> {
                            webhook.service().remove(webhook.id());
                            removed.execute();
                        })
                .open();
    }
}
