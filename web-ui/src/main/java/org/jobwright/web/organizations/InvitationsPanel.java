package org.jobwright.web.organizations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.members.InvitationSummary;
import org.jobwright.services.organizations.members.InviteMember;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Owners invite people and see who has not responded yet. */
class InvitationsPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final MembershipQueries queries;
    private final MembershipService memberships;
    private final OrganizationId organization;
    private final H2 title = new H2(texts.get("organizations.invitations.title"));
    private final Div open = new Div();

    InvitationsPanel(MembershipQueries queries, MembershipService memberships, MyOrganization organization) {
        this.queries = queries;
        this.memberships = memberships;
        this.organization = organization.id();
        addClassNames("jw-panel", "jw-settings");
        add(title);
        if (!organization.status().isVerified()) {
            Paragraph few = new Paragraph(texts.get("organizations.invitations.unverified"));
            few.addClassName("jw-note");
            add(few);
        }
        addForm();
        add(open);
        refresh();
    }

    private void addForm() {
        FormProblems problems = new FormProblems();
        EmailField email = problems.field("email", new EmailField(texts.get("organizations.invitations.email")));
        Select<OrganizationRole> role = problems.field("role", new Select<>());
        role.setLabel(texts.get("organizations.invitations.role"));
        role.setItems(OrganizationRole.values());
        role.setItemLabelGenerator(texts::of);
        role.addValueChangeListener(
                change -> role.setHelperText(texts.get("organizations.role-allows." + change.getValue())));
        role.setValue(OrganizationRole.RECRUITER);
        Button send = new Button(texts.get("organizations.invitations.send"), click -> {
            InviteMember command = new InviteMember(organization, email.getValue(), role.getValue());
            if (problems.run(() -> memberships.invite(command))) {
                Toast.show(texts.get("organizations.invitations.sent", email.getValue()));
                email.clear();
                refresh();
            }
        });
        add(new FormLayout(email, role), send);
    }

    private void refresh() {
        open.removeAll();
        List<InvitationSummary> invitations = queries.invitations(organization);
        if (invitations.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        invitations.forEach(invitation -> list.add(row(invitation)));
        open.add(new H3(texts.get("organizations.invitations.open")), list);
    }

    private ListItem row(InvitationSummary invitation) {
        Span detail = new Span(texts.get(
                "organizations.invitations.until", texts.of(invitation.role()), formats.date(invitation.expiresAt())));
        detail.addClassName("jw-soft");
        Button withdraw = new Button(texts.get("organizations.invitations.withdraw"), click -> {
            memberships.withdraw(invitation.id());
            refresh();
            Focus.moveTo(title);
            Toast.show(texts.get("organizations.invitations.withdrawn"));
        });
        withdraw.setAriaLabel(texts.get("organizations.invitations.withdraw-of", invitation.email()));
        return new ListItem(new Div(new Span(invitation.email()), detail), withdraw);
    }
}
