package org.jobwright.web.organizations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.organizations.domains.DomainMailbox;
import org.jobwright.services.organizations.domains.ClaimedDomain;
import org.jobwright.services.organizations.domains.DomainMailService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Proving a domain by mail: with the reader's own address, or with a link to those who run the domain. */
class DomainMail extends Details {

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final Select<DomainMailbox> mailbox = problems.field("mailbox", new Select<>());

    DomainMail(ClaimedDomain domain, DomainMailService service, SerializableRunnable changed) {
        setSummaryText(text("mail"));
        addClassName("jw-domain-mail");
        Div content = new Div();
        content.addClassName("jw-stack");
        if (!domain.ownAddress().isEmpty()) {
            Button own = new Button(text("mail.own", domain.ownAddress()));
            own.addClickListener(click -> {
                service.proveByAddress(domain.id());
                changed.run();
            });
            content.add(new Paragraph(text("mail.own.text")), own);
        }
        mailbox.setLabel(text("mail.box"));
        mailbox.setItems(DomainMailbox.values());
        mailbox.setItemLabelGenerator(one -> one.at(domain.name()).value());
        mailbox.setValue(DomainMailbox.POSTMASTER);
        mailbox.setWidthFull();
        Button send = new Button(text("mail.send"));
        send.addClickListener(click -> {
            if (problems.run("mailbox", () -> service.sendLink(domain.id(), mailbox.getValue()))) {
                Toast.show(text("mail.sent", mailbox.getValue().at(domain.name())));
                changed.run();
            }
        });
        content.add(new Paragraph(text("mail.text")), mailbox, send);
        if (!domain.linkTo().isEmpty()) {
            Paragraph sent = new Paragraph(
                    text("mail.open", domain.linkTo(), WorkspaceUser.formats().dateTime(domain.linkUntil())));
            sent.addClassName("jw-note");
            sent.getElement().setAttribute("role", "status");
            content.add(sent);
            setOpened(true);
        }
        add(content);
    }

    private String text(String key, Object... arguments) {
        return texts.get("organizations.domain." + key, arguments);
    }
}
