package org.jobwright.web.accounts.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.people.PeopleQueries;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.accounts.people.PersonSummary;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.organizations.directory.PersonMembership;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One person for staff: the account, its organizations, and the possible actions. */
@Route(value = "admin/people", layout = WorkspaceLayout.class)
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class PersonRecordView extends WorkspaceView implements HasUrlParameter<String> {

    private final PeopleQueries queries;
    private final OrganizationDirectoryQueries organizations;
    private final PeopleService people;
    private final ProofService proofs;
    private AccountId id;

    @Inject
    public PersonRecordView(
            PeopleQueries queries,
            OrganizationDirectoryQueries organizations,
            PeopleService people,
            ProofService proofs) {
        this.queries = queries;
        this.organizations = organizations;
        this.people = people;
        this.proofs = proofs;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = Identifiers.read(parameter, AccountId::new).orElseThrow(NotFound::new);
        show();
    }

    private void show() {
        PersonSummary person = queries.person(id);
        List<PersonMembership> memberships = organizations.memberships(id);
        removeAll();
        RouterLink back = new RouterLink(text("accounts.people.title"), PeopleView.class);
        back.addClassName("jw-back");
        String roles = person.staffRoles().stream().map(texts::of).collect(Collectors.joining(", "));
        add(
                back,
                heading(person.displayName(), PeopleView.status(person, texts)),
                sub(text("accounts.record.sub", person.email(), formats.date(person.registeredAt()))
                        + (roles.isEmpty() ? "" : " " + roles + ".")));
        if (person.suspensionReason() != null) {
            Div notice = new Div(new Paragraph(text("accounts.record.suspended", person.suspensionReason())));
            notice.addClassName("jw-notice");
            add(notice);
        }
        Div aside = new Div(new PersonActions(person, memberships, people, proofs, this::shown));
        aside.addClassName("jw-stack");
        if (WorkspaceUser.person().roles().contains(Role.ADMINISTRATOR)) {
            aside.add(ways());
        }
        Div columns = new Div(memberships(memberships), aside);
        columns.addClassName("jw-cols");
        add(columns);
    }

    private void shown() {
        show();
        focusHeading();
    }

    private Component memberships(List<PersonMembership> memberships) {
        Div panel = new Div(new H2(text("accounts.record.organizations")));
        panel.addClassName("jw-panel");
        if (memberships.isEmpty()) {
            panel.add(new Paragraph(text("accounts.record.no-organization")));
            return panel;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        memberships.forEach(one -> list.add(new ListItem(membership(one))));
        panel.add(list);
        return panel;
    }

    private Component membership(PersonMembership one) {
        Span about = new Span(
                one.endedAt() == null
                        ? text("accounts.record.since", texts.of(one.role()), formats.date(one.joinedAt()))
                        : text(
                                "accounts.record.until",
                                texts.of(one.role()),
                                formats.date(one.joinedAt()),
                                formats.date(one.endedAt())));
        about.addClassNames("jw-soft", "jw-rowbelow");
        return new Div(new Anchor("admin/organizations/" + one.organization(), one.name()), about);
    }

    private Component ways() {
        UnorderedList ways = new UnorderedList(
                new ListItem(new Anchor("admin/audit?actor=" + id, text("accounts.record.did"))),
                new ListItem(new Anchor("admin/audit?subject=" + id, text("accounts.record.happened"))),
                new ListItem(new Anchor("admin/access-log?of=" + id, text("accounts.record.readers"))),
                new ListItem(new Anchor("admin/access-log?by=" + id, text("accounts.record.readings"))));
        ways.addClassName("jw-links");
        Div panel = new Div(new H2(text("accounts.record.more")), ways);
        panel.addClassName("jw-panel");
        return panel;
    }
}
