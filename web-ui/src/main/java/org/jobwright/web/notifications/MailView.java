package org.jobwright.web.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.notifications.OutboxMessageId;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.notifications.outbox.OutgoingMail;
import org.jobwright.services.notifications.outbox.OutgoingMailService;
import org.jobwright.services.notifications.outbox.OutgoingMailSummary;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One outgoing mail: its state, its link, and both parts as the reader gets them. */
@Route(value = "admin/mail", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class MailView extends WorkspaceView implements HasUrlParameter<String> {

    private final OutgoingMailService mails;
    private final ProofService proofs;

    @Inject
    public MailView(OutgoingMailService mails, ProofService proofs) {
        this.mails = mails;
        this.proofs = proofs;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(Identifiers.read(parameter, OutboxMessageId::new).orElseThrow(NotFound::new));
    }

    private void show(OutboxMessageId id) {
        OutgoingMailSummary state = mails.state(id);
        removeAll();
        try {
            OutgoingMail mail = mails.read(id);
            WrittenMail written = MailWriter.write(mail);
            showState(state, written.subject());
            showContent(mail, written, state.state());
        } catch (RuleViolation unreadable) {
            showState(state, subject(state));
            add(new Paragraph(texts.of(unreadable)));
        }
    }

    /** For a mail that cannot be read any more, its kind. */
    static String subject(OutgoingMailSummary mail) {
        return mail.facts() == null
                ? mail.kind().name()
                : MailWriter.subject(mail.kind(), mail.language(), mail.facts());
    }

    private void showState(OutgoingMailSummary state, String subject) {
        OutboxMessageId id = state.id();
        add(
                new RouterLink(text("notifications.outgoing.back"), OutgoingMailView.class),
                heading(subject, new OutboxBadge(state.state(), texts)),
                sub(text("notifications.outgoing.to", state.recipient().value(), formats.dateTime(state.occurredAt()))),
                new Paragraph(progress(state)));
        if (state.lastError() != null) {
            add(new Paragraph(text("notifications.outgoing.error", state.lastError())));
        }
        if (state.state() == OutboxState.DEAD || state.state() == OutboxState.KEPT) {
            add(new Button(text("notifications.outgoing.retry"), click -> {
                mails.retry(id);
                Toast.show(text("notifications.outgoing.retried"));
                show(id);
            }));
        }
    }

    private void showContent(OutgoingMail mail, WrittenMail written, OutboxState state) {
        add(link(mail, state), new H2(text("notifications.outgoing.html")), frame(written));
        Pre plain = new Pre(written.text());
        plain.addClassName("jw-mailtext");
        add(new NativeDetails(text("notifications.outgoing.text"), plain));
    }

    private String progress(OutgoingMailSummary state) {
        if (state.sentAt() != null) {
            return text("notifications.outgoing.sent", formats.dateTime(state.sentAt()));
        }
        String tried = text("notifications.outgoing.attempts", state.attempts());
        return state.state() == OutboxState.PENDING
                ? tried + " " + text("notifications.outgoing.next", formats.dateTime(state.nextAttemptAt()))
                : tried;
    }

    /** Outside the frame, where a link can be followed; only a kept mail still has the secret of its link. */
    private Component link(OutgoingMail mail, OutboxState state) {
        if (!mail.kind().isShownInWorkspace() && mail.facts().token().isEmpty()) {
            return state == OutboxState.KEPT
                    ? new Button(text("notifications.outgoing.show-link"), click -> {
                        proofs.require();
                        show(mail.id());
                    })
                    : new Paragraph(text("notifications.outgoing.secret-gone"));
        }
        String path = MailWriter.path(mail.kind(), mail.facts());
        Anchor link = new Anchor(path, path);
        // Not a view of this workspace: let the browser load it.
        link.setRouterIgnore(true);
        return new Paragraph(new Text(text("notifications.outgoing.links") + " "), link);
    }

    /** An empty sandbox: no script, no form, no working links. */
    private Component frame(WrittenMail written) {
        IFrame frame = new IFrame();
        frame.setSrcdoc(written.html());
        frame.getElement().setAttribute("sandbox", "");
        frame.setTitle(written.subject());
        frame.addClassName("jw-mailframe");
        return new Div(frame);
    }
}
