package org.jobwright.web.integrations.webhooks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.integrations.webhooks.DeliveryState;
import org.jobwright.domain.integrations.webhooks.EndpointState;
import org.jobwright.services.integrations.webhooks.DeliveryLine;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** What was sent to an address in the last 30 days, the latest first, with what came of it. */
class DeliveryList extends Section {

    private static final int STEP = 25;
    private static final int MOST = 500;

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final Webhook webhook;
    private final H2 title = new H2(texts.get("integrations.webhooks.log"));
    private final Checkbox failedOnly = new Checkbox(texts.get("integrations.webhooks.log.failed-only"));
    private final Div lines = new Div();
    private int shown = STEP;

    DeliveryList(Webhook webhook) {
        this.webhook = webhook;
        addClassNames("jw-panel", "jw-settings");
        lines.addClassName("jw-stack");
        failedOnly.addValueChangeListener(change -> {
            shown = STEP;
            refresh();
        });
        Button refresh = new Button(texts.get("integrations.webhooks.log.refresh"), click -> refresh());
        refresh.setDisableOnClick(false);
        Div tools = new Div(failedOnly, refresh);
        tools.addClassName("jw-actions");
        add(title, new Paragraph(texts.get("integrations.webhooks.log.text")), tools, lines);
        refresh();
    }

    void refresh() {
        List<DeliveryLine> found = webhook.log(failedOnly.getValue(), shown + 1);
        lines.removeAll();
        if (found.isEmpty()) {
            lines.add(new Paragraph(texts.get(
                    failedOnly.getValue() ? "integrations.webhooks.log.no-failed" : "integrations.webhooks.log.none")));
            return;
        }
        boolean active = webhook.summary().state() == EndpointState.ACTIVE;
        if (active && found.stream().anyMatch(line -> line.state() == DeliveryState.FAILED)) {
            Button all = new Button(texts.get("integrations.webhooks.log.replay-failed"), click -> replayFailed());
            all.setDisableOnClick(false);
            lines.add(all);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        found.stream().limit(shown).map(line -> row(line, active)).forEach(list::add);
        lines.add(list);
        if (found.size() > shown && shown < MOST) {
            Button more = new Button(texts.get("integrations.webhooks.log.more"), click -> {
                shown += STEP;
                refresh();
            });
            more.setDisableOnClick(false);
            lines.add(more);
        }
    }

    private ListItem row(DeliveryLine line, boolean active) {
        Span type = new Span(line.type());
        type.addClassName("jw-strong");
        List<Component> about = new ArrayList<>(List.of(type, soft(formats.dateTime(line.at()))));
        if (line.triedAt() != null) {
            about.add(soft(tried(line)));
        }
        if (line.state() == DeliveryState.PENDING) {
            about.add(soft(texts.get("integrations.webhooks.log.due", formats.dateTime(line.dueAt()))));
        }
        about.add(content(line));
        ListItem row = new ListItem(new Div(about.toArray(Component[]::new)), badge(line));
        if (active && line.state() != DeliveryState.PENDING) {
            Button again = new Button(texts.get("integrations.webhooks.log.replay"), click -> {
                webhook.service().replay(line.id());
                replayed(1);
            });
            again.setAriaLabel(
                    texts.get("integrations.webhooks.log.replay.of", line.type(), formats.dateTime(line.at())));
            row.add(again);
        }
        return row;
    }

    private String tried(DeliveryLine line) {
        String outcome = line.problem() == null ? texts.get("integrations.webhooks.log.ok") : texts.of(line.problem());
        return texts.get(
                "integrations.webhooks.log.tried",
                line.attempts(),
                line.status() == null ? outcome : line.status() + " (" + outcome + ")",
                line.millis());
    }

    private Details content(DeliveryLine line) {
        Div both = new Div(labelled("integrations.webhooks.log.message", line.body()));
        if (line.answer() != null && !line.answer().isBlank()) {
            both.add(labelled("integrations.webhooks.log.answer", line.answer()));
        }
        return new Details(texts.get("integrations.webhooks.log.content"), both);
    }

    private Div labelled(String key, String text) {
        Pre words = new Pre(text);
        words.addClassName("jw-lines-kept");
        return new Div(new Span(texts.get(key)), words);
    }

    private StateBadge badge(DeliveryLine line) {
        return new StateBadge(
                texts.of(line.state()),
                switch (line.state()) {
                    case PENDING -> "review";
                    case DELIVERED -> "live";
                    case FAILED -> "blocked";
                });
    }

    private void replayFailed() {
        replayed(webhook.service().replayFailed(webhook.id()));
    }

    private void replayed(int messages) {
        refresh();
        Focus.moveTo(title);
        Toast.show(texts.get("integrations.webhooks.said.replayed", messages));
    }

    private static Div soft(String words) {
        Div line = new Div(words);
        line.addClassName("jw-soft");
        return line;
    }
}
