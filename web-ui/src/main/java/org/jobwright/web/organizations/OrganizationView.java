package org.jobwright.web.organizations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.services.applications.tasks.TaskQueries;
import org.jobwright.services.applications.tasks.TaskService;
import org.jobwright.services.applications.team.HandoverService;
import org.jobwright.services.applications.team.HiringTeamQueries;
import org.jobwright.services.jobs.GeneralPostingService;
import org.jobwright.services.moderation.statements.StatementQueries;
import org.jobwright.services.organizations.CreateOrganization;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.services.organizations.OrganizationLogoService;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.domains.DomainMailService;
import org.jobwright.services.organizations.domains.DomainQueries;
import org.jobwright.services.organizations.domains.DomainService;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.privacy.notes.NotesAnswerService;
import org.jobwright.services.signon.MemberOriginQueries;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.SignOnNotice;
import org.jobwright.web.shell.StoppedNotice;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WarningNotices;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.FormReading;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/**
 * The person's organization: settings, promises, members. Someone without one creates one; someone with several
 * chooses, and the choice is in the address.
 */
@Route(value = "organization", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class OrganizationView extends WorkspaceView implements HasUrlParameter<String> {

    private static final String NEW = "new";

    private final OrganizationQueries queries;
    private final OrganizationService organizations;
    private final MembershipQueries membershipQueries;
    private final MembershipService memberships;
    private final OrganizationLogoService logos;
    private final HiringTeamQueries teams;
    private final HandoverService handover;
    private final TaskQueries taskQueries;
    private final TaskService tasks;
    private final GeneralPostingService general;
    private final DomainQueries domainQueries;
    private final DomainService domains;
    private final StatementQueries statements;
    private final DomainMailService domainMail;
    private final NotesAnswerService notes;
    private final MemberOriginQueries origins;

    @Inject
    public OrganizationView(
            OrganizationQueries queries,
            OrganizationService organizations,
            MembershipQueries membershipQueries,
            MembershipService memberships,
            OrganizationLogoService logos,
            HiringTeamQueries teams,
            HandoverService handover,
            TaskQueries taskQueries,
            TaskService tasks,
            GeneralPostingService general,
            DomainQueries domainQueries,
            DomainService domains,
            StatementQueries statements,
            DomainMailService domainMail,
            NotesAnswerService notes,
            MemberOriginQueries origins) {
        this.queries = queries;
        this.organizations = organizations;
        this.membershipQueries = membershipQueries;
        this.memberships = memberships;
        this.logos = logos;
        this.teams = teams;
        this.handover = handover;
        this.taskQueries = taskQueries;
        this.tasks = tasks;
        this.general = general;
        this.domainQueries = domainQueries;
        this.domains = domains;
        this.statements = statements;
        this.domainMail = domainMail;
        this.notes = notes;
        this.origins = origins;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String slug) {
        removeAll();
        List<MyOrganization> mine = queries.mine();
        if (slug == null && mine.isEmpty() && !queries.closed().isEmpty()) {
            add(heading(text("shared.sign-on.title")));
            closed();
        } else if (NEW.equals(slug) || slug == null && mine.isEmpty()) {
            found();
        } else {
            MyOrganization chosen = mine.stream()
                    .filter(one -> slug == null || one.slug().equals(slug))
                    .findFirst()
                    .orElseGet(() -> queries.mine(slug)); // refuses
            show(chosen, mine);
            closed();
        }
    }

    /** Those that want their members to sign in at their provider; who no longer can may leave. */
    private void closed() {
        queries.closed().forEach(closed -> {
            SignOnNotice notice = new SignOnNotice(closed, texts);
            notice.add(new Button(text("organizations.members.leave"), click -> leave(closed)));
            add(notice);
        });
    }

    private void leave(MyOrganization closed) {
        new ConfirmAction(
                        text("organizations.members.leave-question", closed.displayName()),
                        text("organizations.members.leave-consequence"),
                        text("organizations.members.leave"),
                        () -> {
                            memberships.remove(
                                    closed.id(), WorkspaceUser.person().account());
                            UI.getCurrent().getPage().setLocation("/app");
                        })
                .open();
    }

    private void found() {
        OrganizationEditor form = OrganizationEditor.toFound();
        Button button = new Button(
                text("organizations.found.button"),
                click -> form.run(() -> {
                    FormReading reading = new FormReading();
                    String name = reading.read(form::displayName);
                    OrganizationProfile profile = reading.read(form::profile);
                    reading.finish();
                    organizations.found(new CreateOrganization(name, profile));
                    // A full load: from here on the navigation is that of an employer.
                    UI.getCurrent().getPage().setLocation("/app/postings");
                }));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(button);
        actions.addClassName("jw-actions");
        Div panel = new Div(form, actions);
        panel.addClassNames("jw-panel", "jw-founding");
        add(heading(text("organizations.found.title")), sub(text("organizations.found.sub")), panel);
    }

    private void show(MyOrganization mine, List<MyOrganization> all) {
        OrganizationDetails details = queries.details(mine.id());
        boolean owner = mine.role() == OrganizationRole.OWNER;
        add(
                heading(details.displayName(), OrganizationBadges.of(texts, details.status())),
                sub(text("organizations.mine.sub", texts.of(mine.role()))));
        StoppedNotice.withoutReason(details.status(), texts).ifPresent(this::add);
        add(new WarningNotices(queries, organizations, texts, formats));
        if (details.status().isPublic() && !details.status().isVerified()) {
            add(sub(text("organizations.mine.unverified")));
        }
        if (details.status() == OrganizationStatus.TRUSTED) {
            add(sub(text("organizations.mine.trusted")));
        }
        if (details.statusReason() != null) {
            add(new Paragraph(text("organizations.mine.stopped", details.statusReason())));
            statements.latest(mine.id()).ifPresent(decision -> {
                Anchor reasons = new Anchor(Addresses.decision(decision.toString()), text("shared.decision.read"));
                reasons.setRouterIgnore(true);
                add(new Paragraph(reasons));
            });
        }
        add(actions(mine, all, owner), new OrganizationLinks(mine, requests(mine)));
        if (owner) {
            add(new LogoPanel(logos, details, () -> saved(mine)));
        }
        add(new SettingsPanel(organizations, details, owner, () -> saved(mine)));
        if (owner && mine.status().isPublic()) {
            add(new DomainPanel(domainQueries, domains, domainMail, details));
        }
        add(new MembersPanel(membershipQueries, memberships, teams, handover, taskQueries, tasks, origins, mine));
        if (mine.status().isPublic() && mine.role().mayRecruit()) {
            add(new GeneralPanel(general, mine));
        }
        if (owner) {
            if (mine.status().isPublic()) {
                add(new InvitationsPanel(membershipQueries, memberships, mine));
            }
            if (mine.status().isPublic()) {
                add(new RequisitionsPanel(organizations, mine));
            }
            add(new SecondFactorPanel(organizations, details));
        }
    }

    private long requests(MyOrganization mine) {
        return mine.status().isPublic() && mine.role().mayRecruit() ? notes.countWaiting(mine.id()) : 0;
    }

    private void saved(MyOrganization mine) {
        Toast.show(text("shared.saved"));
        UI.getCurrent().navigate(OrganizationView.class, mine.slug());
    }

    private Div actions(MyOrganization mine, List<MyOrganization> all, boolean owner) {
        Div actions = new Div();
        actions.addClassName("jw-actions");
        if (all.size() > 1) {
            actions.add(choice(mine, all));
        }
        if (owner && mine.status() == OrganizationStatus.UNVERIFIED) {
            actions.add(new Button(text("organizations.mine.ask"), click -> ask(mine.id(), mine.slug())));
        }
        actions.add(new RouterLink(text("organizations.found.another"), OrganizationView.class, NEW));
        return actions;
    }

    private void ask(OrganizationId id, String slug) {
        organizations.askForVerification(id);
        Toast.show(text("organizations.mine.asked"));
        UI.getCurrent().navigate(OrganizationView.class, slug);
    }

    private Select<MyOrganization> choice(MyOrganization mine, List<MyOrganization> all) {
        Select<MyOrganization> choice = new Select<>();
        choice.setLabel(text("organizations.mine.choose"));
        choice.setItems(all);
        choice.setItemLabelGenerator(MyOrganization::displayName);
        choice.setValue(mine);
        choice.addValueChangeListener(change -> UI.getCurrent()
                .navigate(OrganizationView.class, change.getValue().slug()));
        return choice;
    }
}
