package org.jobwright.web.organizations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.organizations.domains.DomainMethod;
import org.jobwright.domain.organizations.domains.DomainState;
import org.jobwright.services.organizations.domains.ClaimedDomain;
import org.jobwright.services.organizations.domains.DomainMailService;
import org.jobwright.services.organizations.domains.DomainService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** A domain: how far it is proved, the record to copy while it is not, and what the latest look brought. */
class DomainEntry extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final ClaimedDomain domain;
    private final DomainService service;
    private final SerializableRunnable changed;

    DomainEntry(ClaimedDomain domain, DomainService service, DomainMailService mail, SerializableRunnable changed) {
        this.domain = domain;
        this.service = service;
        this.changed = changed;
        addClassName("jw-domain");
        add(new H3(domain.shown()), new StateBadge(texts.of(domain.state()), look(domain.state())));
        if (!domain.shown().equals(domain.name())) {
            add(note(text("ascii", domain.name())));
        }
        boolean proved = domain.state() == DomainState.PROVED;
        boolean open = domain.state().canBecome(DomainState.PROVED);
        if (open) {
            add(new Paragraph(text(domain.state() == DomainState.LOST ? "step.lost" : "step")));
            add(copied("record-name", domain.recordName()), copied("record-value", domain.recordValue()));
        }
        Paragraph result = new Paragraph(result());
        result.addClassName("jw-domain-result");
        result.getElement().setAttribute("role", "status");
        add(result);
        if (domain.state() != DomainState.REFUSED) {
            add(actions(proved));
        }
        if (open && domain.byMail()) {
            add(new DomainMail(domain, mail, changed));
        }
    }

    private static String look(DomainState state) {
        return switch (state) {
            case PENDING -> "review";
            case PROVED -> "live";
            case LOST -> "expired";
            case REFUSED -> "blocked";
        };
    }

    private Div actions(boolean proved) {
        Button check = new Button(text("check"));
        check.addClickListener(click -> {
            try {
                service.check(domain.id());
            } finally {
                check.setEnabled(true);
            }
            changed.run();
        });
        check.setAriaLabel(text("check-of", domain.shown()));
        check.setDisableOnClick(true);
        if (!proved) {
            check.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Button drop = new Button(text("drop"), click -> new ConfirmAction(
                        text("drop-question", domain.shown()), text("drop-consequence"), text("drop"), this::drop)
                .open());
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        drop.setAriaLabel(text("drop-of", domain.shown()));
        Div actions = new Div(check, drop);
        actions.addClassName("jw-actions");
        return actions;
    }

    private void drop() {
        service.drop(domain.id());
        changed.run();
        Toast.show(text("dropped", domain.shown()));
    }

    /** A value to take along: selected with one click, copied with another. */
    private Div copied(String key, String value) {
        TextField field = new TextField(text(key));
        field.setValue(value);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        Button copy = new Button(text("copy"), click -> Toast.show(text("copied")));
        copy.setAriaLabel(text(key + ".copy"));
        // In the browser, because it copies only during a click; without that ability there is no button.
        copy.getElement()
                .executeJs(
                        "this.hidden = !navigator.clipboard;"
                                + " this.addEventListener('click', () => navigator.clipboard.writeText($0));",
                        value);
        Div row = new Div(field, copy);
        row.addClassName("jw-domain-record");
        return row;
    }

    private String result() {
        if (domain.state() == DomainState.PROVED && domain.method() != DomainMethod.DNS_TXT) {
            return text("proved." + domain.method().name(), formats.date(domain.provedAt()));
        }
        if (domain.state() == DomainState.REFUSED) {
            return text("refused", domain.refusal());
        }
        if (domain.result() == null) {
            return text("result.none");
        }
        String server = domain.server().isEmpty() ? text("server") : domain.server();
        return text("result." + domain.result().name(), server, formats.dateTime(domain.checkedAt()), domain.others());
    }

    private static Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("jw-note");
        return note;
    }

    private String text(String key, Object... arguments) {
        return texts.get("organizations.domain." + key, arguments);
    }
}
