package org.jobwright.web.organizations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.tasks.TaskQueries;
import org.jobwright.services.applications.tasks.TaskService;
import org.jobwright.services.applications.team.HandoverService;
import org.jobwright.services.applications.team.HiringTeamQueries;
import org.jobwright.services.applications.team.LedPosting;
import org.jobwright.services.applications.team.RemoveMember;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.members.MemberSummary;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.signon.MemberOrigin;
import org.jobwright.services.signon.MemberOriginQueries;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The members of the organization. Owners change roles and remove members; everyone may leave. */
class MembersPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final MembershipQueries queries;
    private final MembershipService memberships;
    private final HiringTeamQueries teams;
    private final HandoverService handover;
    private final TaskQueries tasks;
    private final MemberOriginQueries originQueries;
    /** Null for those who are no owners. */
    private final TasksWithoutOwner orphans;

    private final MyOrganization organization;
    private final boolean owner;
    private final H2 title = new H2(texts.get("organizations.members.title"));
    private final UnorderedList list = new UnorderedList();
    /** Postings whose lead left. */
    private final Div without = new Div();

    MembersPanel(
            MembershipQueries queries,
            MembershipService memberships,
            HiringTeamQueries teams,
            HandoverService handover,
            TaskQueries taskQueries,
            TaskService taskService,
            MemberOriginQueries originQueries,
            MyOrganization organization) {
        this.queries = queries;
        this.memberships = memberships;
        this.teams = teams;
        this.handover = handover;
        this.tasks = taskQueries;
        this.originQueries = originQueries;
        this.organization = organization;
        this.owner = organization.role() == OrganizationRole.OWNER;
        addClassNames("jw-panel", "jw-settings");
        list.addClassName("jw-rows");
        without.addClassNames("jw-notice", "jw-notice--warning", "jw-actions");
        this.orphans = owner && organization.status().isPublic()
                ? new TasksWithoutOwner(taskQueries, taskService, organization.id())
                : null;
        add(title, without);
        if (orphans != null) {
            add(orphans);
        }
        add(list, new ListDownload("/organizations/" + organization.slug() + "/members.csv", texts).below());
        refresh();
    }

    private void refresh() {
        list.removeAll();
        Map<AccountId, MemberOrigin> origins = owner ? originQueries.origins(organization.id()) : Map.of();
        queries.members(organization.id())
                .forEach(member -> list.add(row(member, Optional.ofNullable(origins.get(member.account())))));
        without.removeAll();
        List<LedPosting> led =
                owner && organization.status().isPublic() ? teams.withoutLead(organization.id()) : List.of();
        without.setVisible(!led.isEmpty());
        if (!led.isEmpty()) {
            without.add(new Paragraph(texts.get("organizations.members.without-lead", led.size())));
            led.forEach(one -> without.add(new Anchor(
                    "/app/postings/" + one.reference() + "/team",
                    one.title().isEmpty() ? one.reference() : one.title())));
        }
    }

    private void changed() {
        refresh();
        if (orphans != null) {
            orphans.refresh();
        }
        Focus.moveTo(title);
    }

    private ListItem row(MemberSummary member, Optional<MemberOrigin> origin) {
        boolean me = member.account().equals(WorkspaceUser.person().account());
        String name =
                me ? member.displayName() + " (" + texts.get("organizations.members.you") + ")" : member.displayName();
        Span email = new Span(member.email());
        email.addClassName("jw-soft");
        Div who = new Div(new Span(name), email);
        origin.ifPresent(from -> {
            Span said = new Span(texts.of(from));
            said.addClassName("jw-soft");
            who.add(said);
        });
        ListItem row = new ListItem(who);
        row.add(owner ? roleChoice(member) : new Span(texts.of(member.role())));
        if (me) {
            row.add(new Button(texts.get("organizations.members.leave"), click -> leave(member)));
        } else if (owner) {
            Button remove = new Button(texts.get("organizations.members.remove"), click -> remove(member));
            remove.setAriaLabel(texts.get("organizations.members.remove-of", member.displayName()));
            row.add(remove);
        }
        return row;
    }

    private Component roleChoice(MemberSummary member) {
        Select<OrganizationRole> choice = new Select<>();
        choice.setItems(OrganizationRole.values());
        choice.setItemLabelGenerator(texts::of);
        choice.setAriaLabel(texts.get("organizations.members.role-of", member.displayName()));
        choice.setValue(member.role());
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            boolean done = false;
            try {
                memberships.changeRole(organization.id(), member.account(), change.getValue());
                Toast.show(texts.get(
                        change.getValue().isDemotionFrom(change.getOldValue())
                                ? "organizations.members.role-lowered"
                                : "organizations.members.role-changed",
                        member.displayName()));
                done = true;
            } finally {
                if (!done) {
                    changed(); // a refused change is reverted
                }
            }
        });
        return choice;
    }

    private void remove(MemberSummary member) {
        depart("remove", member.displayName(), member, () -> {
            changed();
            Toast.show(texts.get("organizations.members.removed", member.displayName()));
        });
    }

    private void leave(MemberSummary me) {
        depart("leave", organization.displayName(), me, () -> {
            UI.getCurrent().navigate(OrganizationView.class);
            Toast.show(texts.get("organizations.members.left", organization.displayName()));
        });
    }

    private void depart(String verb, String what, MemberSummary member, Command afterwards) {
        List<LedPosting> led =
                organization.status().isPublic() ? teams.ledBy(organization.id(), member.account()) : List.of();
        long open = organization.status().isPublic() ? tasks.count(organization.id(), member.account()) : 0;
        DepartureDialog.Departure departure = successor -> {
            handover.remove(new RemoveMember(organization.id(), member.account(), successor));
            afterwards.execute();
        };
        if (led.isEmpty() && open == 0) {
            new ConfirmAction(
                            texts.get("organizations.members." + verb + "-question", what),
                            texts.get("organizations.members." + verb + "-consequence"),
                            texts.get("organizations.members." + verb),
                            () -> departure.go(null))
                    .open();
        } else {
            List<MemberSummary> colleagues = queries.members(organization.id()).stream()
                    .filter(one -> !one.account().equals(member.account()))
                    .toList();
            new DepartureDialog(verb, what, led, open, colleagues, departure).open();
        }
    }
}
