package org.jobwright.web.organizations;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.services.organizations.domains.ClaimDomain;
import org.jobwright.services.organizations.domains.ClaimedDomain;
import org.jobwright.services.organizations.domains.DomainMailService;
import org.jobwright.services.organizations.domains.DomainQueries;
import org.jobwright.services.organizations.domains.DomainService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Owners name domains of the organization and prove them. The filled button is the next step. */
class DomainPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final DomainQueries queries;
    private final DomainService service;
    private final DomainMailService mail;
    private final OrganizationId organization;
    private final H2 title = new H2(texts.get("organizations.domain.title"));
    private final Div claimed = new Div();
    private final FormProblems problems = new FormProblems();
    private final TextField domain = problems.field("domain", new TextField());
    private final Button add = new Button(texts.get("organizations.domain.add"), click -> add());

    DomainPanel(
            DomainQueries queries, DomainService service, DomainMailService mail, OrganizationDetails organization) {
        this.queries = queries;
        this.service = service;
        this.mail = mail;
        this.organization = organization.id();
        addClassNames("jw-panel", "jw-settings");
        setId("domain");
        domain.setHelperText(texts.get("organizations.domain.hint"));
        domain.setMaxLength(300);
        domain.setWidthFull();
        add.addClickShortcut(Key.ENTER).listenOn(domain);
        add(title, new Paragraph(texts.get("organizations.domain.text")), claimed, domain, add);
        if (refresh().isEmpty()) {
            domain.setValue(organization.profile().website());
        }
    }

    private void add() {
        if (problems.run("domain", () -> service.claim(new ClaimDomain(organization, domain.getValue())))) {
            domain.clear();
            List<ClaimedDomain> now = refresh();
            Toast.show(texts.get("organizations.domain.added", now.getLast().shown()));
            Focus.moveTo(title);
        }
    }

    private List<ClaimedDomain> refresh() {
        List<ClaimedDomain> now = queries.of(organization);
        claimed.removeAll();
        now.forEach(one -> claimed.add(new DomainEntry(one, service, mail, () -> {
            refresh();
            Focus.moveTo(title);
        })));
        domain.setLabel(texts.get(now.isEmpty() ? "organizations.domain.field" : "organizations.domain.another"));
        if (now.isEmpty()) {
            add.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            add.removeThemeVariants(ButtonVariant.PRIMARY);
        }
        return now;
    }
}
