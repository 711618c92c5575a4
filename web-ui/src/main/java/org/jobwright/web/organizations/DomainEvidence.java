package org.jobwright.web.organizations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import org.jobwright.domain.organizations.domains.DomainState;
import org.jobwright.services.organizations.directory.OrganizationEvidence;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The domains of an organization for staff. In ASCII, so that no letter looks like another one. */
class DomainEvidence extends UnorderedList {

    private final Texts texts;
    private final Formats formats;

    /** @param transfer gives a domain that another organization has proved to this one; null if the reader may not */
    DomainEvidence(
            OrganizationEvidence evidence,
            Texts texts,
            Formats formats,
            SerializableConsumer<OrganizationEvidence.Domain> transfer) {
        this.texts = texts;
        this.formats = formats;
        evidence.domains().forEach(domain -> add(entry(domain, transfer)));
    }

    private ListItem entry(
            OrganizationEvidence.Domain domain, SerializableConsumer<OrganizationEvidence.Domain> transfer) {
        ListItem entry = new ListItem(domain.name() + ": " + said(domain));
        if (domain.holder() != null) {
            Div other = new Div(
                    new Span(text("holder") + " "),
                    new RouterLink(
                            domain.holder().name(),
                            OrganizationRecordView.class,
                            domain.holder().id().toString()));
            entry.add(other);
            if (transfer != null && domain.state().canBecome(DomainState.PROVED)) {
                Button give = new Button(text("transfer"), click -> transfer.accept(domain));
                give.addThemeVariants(ButtonVariant.SMALL);
                give.setAriaLabel(text("transfer-of", domain.name()));
                entry.add(give);
            }
        }
        return entry;
    }

    private String said(OrganizationEvidence.Domain domain) {
        String state =
                switch (domain.state()) {
                    case PROVED -> text("by." + domain.method().name(), formats.date(domain.provedAt()));
                    case PENDING -> text(domain.taken() ? "taken" : "PENDING");
                    case LOST, REFUSED -> text(domain.state().name());
                };
        String today = domain.isProvedInVain() ? state + " " + text("in-vain") : state;
        return today + " " + text(domain.ofWebsite() ? "website" : "no-website");
    }

    private String text(String key, Object... arguments) {
        return texts.get("organizations.record.domain." + key, arguments);
    }
}
