package org.jobwright.web.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.privacy.ErasureService;
import org.jobwright.services.privacy.WaitingErasure;
import org.jobwright.services.privacy.retention.OwnRetention;
import org.jobwright.services.privacy.retention.OwnRetentionService;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** A person deletes their account, or keeps it after all. */
@Route(value = "account/delete", layout = WorkspaceLayout.class)
@PermitAll
public class DeleteAccountView extends WorkspaceView implements BeforeEnterObserver {

    static final String ADDRESS = "/app/account/delete";

    private final ErasureService service;

    private final OwnRetentionService retention;

    private final Clock clock;

    @Inject
    public DeleteAccountView(ErasureService service, OwnRetentionService retention, Clock clock) {
        this.service = service;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Anchor back = new Anchor("/app/privacy", text("privacy.title"));
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("privacy.delete")));
        Optional<WaitingErasure> waiting = service.waiting();
        if (waiting.isPresent()) {
            add(waiting(waiting.get()));
        } else {
            add(
                    sub(text("privacy.delete.sub")),
                    part("privacy.delete.applications", "running", "erased", "kept"),
                    part("privacy.delete.stays", "mails", "record", "backups"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<OwnRetention> longer = retention.mine().stream()
                .filter(kept -> kept.outlastsAccount(today))
                .toList();
        if (!longer.isEmpty()) {
            add(new KeptLongerList(longer));
        }
        if (waiting.isEmpty()) {
            add(service.obstacle()
                    .<Component>map(this::notice)
                    .orElseGet(() -> actions(button("privacy.delete.ask", ButtonVariant.ERROR, this::ask))));
        }
    }

    private Paragraph notice(RuleViolation obstacle) {
        Paragraph notice = new Paragraph(texts.of(obstacle));
        notice.addClassNames("jw-notice", "jw-notice--warning");
        return notice;
    }

    private Div waiting(WaitingErasure waiting) {
        Instant begins = waiting.eraseAt();
        Div words = new Div();
        if (waiting.partlyKept()) {
            words.add(new Paragraph(text("privacy.delete.partly")), new Paragraph(text("privacy.delete.partly.keep")));
        } else {
            words.add(new Paragraph(text(
                    begins.isAfter(clock.instant()) ? "privacy.delete.waiting" : "privacy.delete.now",
                    formats.dateTime(begins))));
        }
        Div notice = new Div(words, button("privacy.delete.keep", ButtonVariant.PRIMARY, this::keep));
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
        return notice;
    }

    private Section part(String title, String... lines) {
        UnorderedList list = new UnorderedList();
        for (String line : lines) {
            list.add(new ListItem(text(title + "." + line)));
        }
        Section part = new Section(new H2(text(title)), list);
        part.addClassNames("jw-panel", "jw-settings");
        return part;
    }

    private Button button(String key, ButtonVariant look, SerializableRunnable action) {
        Button button = new Button(text(key), click -> action.run());
        button.addThemeVariants(look);
        button.setDisableOnClick(true);
        return button;
    }

    private static Div actions(Button button) {
        Div actions = new Div(button);
        actions.addClassName("jw-actions");
        return actions;
    }

    private void ask() {
        String said;
        try {
            said = text("privacy.delete.asked.said", formats.dateTime(service.ask()));
        } catch (RuleViolation refused) {
            said = texts.of(refused);
        }
        afterwards(said);
    }

    private void keep() {
        service.cancel();
        afterwards(text("privacy.delete.kept.said"));
    }

    private void afterwards(String said) {
        show();
        focusHeading();
        Toast.show(said);
    }
}
