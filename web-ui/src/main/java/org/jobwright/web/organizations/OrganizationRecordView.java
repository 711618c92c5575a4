package org.jobwright.web.organizations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
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
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.moderation.trust.TrustQueries;
import org.jobwright.services.moderation.trust.TrustService;
import org.jobwright.services.moderation.trust.TrustStanding;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.organizations.directory.OrganizationEvidence;
import org.jobwright.services.organizations.directory.OrganizationEvidence.Alike;
import org.jobwright.services.organizations.directory.OrganizationEvidence.Member;
import org.jobwright.services.organizations.directory.OrganizationSummary;
import org.jobwright.services.organizations.domains.DomainTransferService;
import org.jobwright.services.organizations.domains.TransferDomain;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One organization for staff: its profile, its members, similar organizations, and the possible actions. */
@Route(value = "admin/organizations", layout = WorkspaceLayout.class)
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class OrganizationRecordView extends WorkspaceView implements HasUrlParameter<String> {

    private final OrganizationDirectoryQueries queries;
    private final OrganizationService organizations;
    private final DomainTransferService transfers;
    private final TrustQueries trust;
    private final TrustService trusting;
    private final ProofService proofs;
    private OrganizationId id;

    @Inject
    public OrganizationRecordView(
            OrganizationDirectoryQueries queries,
            OrganizationService organizations,
            DomainTransferService transfers,
            TrustQueries trust,
            TrustService trusting,
            ProofService proofs) {
        this.queries = queries;
        this.organizations = organizations;
        this.transfers = transfers;
        this.trust = trust;
        this.trusting = trusting;
        this.proofs = proofs;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = Identifiers.read(parameter, OrganizationId::new).orElseThrow(NotFound::new);
        show();
    }

    private void show() {
        OrganizationEvidence evidence = queries.evidence(id);
        OrganizationSummary one = evidence.organization();
        removeAll();
        RouterLink back = new RouterLink(text("organizations.admin.title"), OrganizationsView.class);
        back.addClassName("jw-back");
        add(
                back,
                heading(one.displayName(), OrganizationBadges.of(texts, one.status())),
                sub(text("organizations.record.sub", formats.date(one.createdAt()))));
        if (one.statusReason() != null) {
            add(notice(text("organizations.record.stopped", one.statusReason())));
        }
        if (one.warning() != null) {
            add(notice(text(
                            "organizations.record.warned",
                            formats.date(one.warning().at()),
                            texts.of(one.warning().by()),
                            one.warning().reason())
                    + " "
                    + (one.warning().readAt() == null
                            ? text("organizations.record.warned.unread")
                            : text(
                                    "organizations.record.warned.read",
                                    formats.date(one.warning().readAt())))));
        }
        if (!evidence.alike().isEmpty() || !evidence.protectedNames().isEmpty() || evidence.mixedScripts()) {
            add(alike(evidence));
        }
        TrustStanding standing = moderates() && one.status().isVerified() ? trust.of(id) : null;
        Div main = new Div(facts(evidence));
        if (standing != null) {
            main.add(new TrustPanel(standing, texts));
        }
        main.add(members(evidence));
        main.addClassName("jw-stack");
        Div aside = new Div(
                new OrganizationActions(
                        one,
                        organizations,
                        standing != null && standing.isEligible() ? reason -> trusting.grant(id, reason) : null,
                        proofs,
                        this::shown),
                ways());
        aside.addClassName("jw-stack");
        Div columns = new Div(main, aside);
        columns.addClassName("jw-cols");
        add(columns);
    }

    private void shown() {
        show();
        focusHeading();
    }

    private static Component notice(String sentence) {
        Div notice = new Div(new Paragraph(sentence));
        notice.addClassName("jw-notice");
        return notice;
    }

    private Component alike(OrganizationEvidence evidence) {
        UnorderedList list = new UnorderedList();
        if (evidence.mixedScripts()) {
            list.add(new ListItem(text("organizations.record.alike.mixed")));
        }
        evidence.protectedNames()
                .forEach(other -> list.add(new ListItem(text("organizations.record.alike.protected", other.name()) + " "
                        + text("organizations.record.alike.name." + other.how().name()))));
        evidence.alike()
                .forEach(other -> list.add(new ListItem(
                        new RouterLink(
                                other.name(),
                                OrganizationRecordView.class,
                                other.id().toString()),
                        new Span(" (" + texts.of(other.status()) + "): " + why(other)))));
        Div notice = new Div(new H2(text("organizations.record.alike")), list);
        notice.addClassNames("jw-notice", "jw-notice--warning");
        return notice;
    }

    /** What a moderator should compare, the most deceptive first. */
    private String why(Alike other) {
        List<String> reasons = new ArrayList<>();
        if (other.likeName() != null) {
            reasons.add(
                    text("organizations.record.alike.name." + other.likeName().name()));
        } else if (other.sameName()) {
            reasons.add(text("organizations.record.alike.name"));
        }
        if (other.likeDomain() != null) {
            reasons.add(text(
                    "organizations.record.alike.domain."
                            + other.likeDomain().how().name(),
                    other.likeDomain().own(),
                    other.likeDomain().proved()));
        }
        if (other.sameWebsite()) {
            reasons.add(text("organizations.record.alike.website"));
        }
        return String.join(" ", reasons);
    }

    private Component facts(OrganizationEvidence evidence) {
        OrganizationSummary one = evidence.organization();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("jw-facts");
        fact(facts, "organizations.field.legal-name", new Span(one.legalName()));
        fact(facts, "organizations.field.registration-number", new Span(orNothing(evidence.registrationNumber())));
        fact(facts, "organizations.field.website", website(one.website()));
        fact(facts, "organizations.record.domains", domains(evidence));
        fact(facts, "organizations.record.note", new Span(orNothing(evidence.verificationNote())));
        Div panel = new Div(new H2(text("organizations.record.facts")), facts);
        panel.addClassName("jw-panel");
        return panel;
    }

    private Component domains(OrganizationEvidence evidence) {
        if (evidence.domains().isEmpty()) {
            return new Span(text("organizations.record.nothing"));
        }
        return new DomainEvidence(evidence, texts, formats, moderates() ? this::transfer : null);
    }

    private static boolean moderates() {
        return WorkspaceUser.person().roles().contains(Role.MODERATOR);
    }

    private void transfer(OrganizationEvidence.Domain domain) {
        proofs.require();
        new ReasonDialog(
                        text("organizations.record.domain.transfer-question", domain.name()),
                        text(
                                "organizations.record.domain.transfer-consequence",
                                domain.holder().name()),
                        text("organizations.record.domain.transfer"),
                        reason -> {
                            transfers.transfer(new TransferDomain(domain.id(), reason));
                            shown();
                            Toast.show(text("organizations.record.domain.transferred", domain.name()));
                        })
                .open();
    }

    private Component website(String address) {
        if (!address.startsWith("https://")) {
            return new Span(orNothing(address));
        }
        Anchor link = new Anchor(address, address);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        link.setTarget("_blank");
        return link;
    }

    private String orNothing(String words) {
        return words.isEmpty() ? text("organizations.record.nothing") : words;
    }

    private void fact(DescriptionList facts, String term, Component description) {
        facts.add(new Div(new DescriptionList.Term(text(term)), new DescriptionList.Description(description)));
    }

    private Component members(OrganizationEvidence evidence) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        evidence.members().forEach(member -> list.add(new ListItem(member(member))));
        Div panel = new Div(new H2(text("organizations.members.title")), list);
        panel.addClassName("jw-panel");
        return panel;
    }

    private Component member(Member member) {
        Anchor name = new Anchor("admin/people/" + member.account(), member.name());
        Span about = new Span(texts.of(member.role()) + ", " + member.email() + ". "
                + text(member.ofWebsite() ? "organizations.record.mail-fits" : "organizations.record.mail-differs"));
        about.addClassNames("jw-soft", "jw-rowbelow");
        return new Div(name, about);
    }

    /** Links to its other pages. */
    private Component ways() {
        UnorderedList ways = new UnorderedList();
        ways.addClassName("jw-links");
        if (moderates()) {
            ways.add(
                    new ListItem(new Anchor("moderation?organization=" + id, text("organizations.record.open-cases"))),
                    new ListItem(new Anchor(
                            "moderation?show=decided&organization=" + id, text("organizations.record.decided-cases"))),
                    new ListItem(
                            new Anchor("moderation/reports?organization=" + id, text("organizations.record.reports"))));
        }
        if (WorkspaceUser.person().roles().contains(Role.ADMINISTRATOR)) {
            ways.add(
                    new ListItem(new Anchor("admin/audit?organization=" + id, text("organizations.record.timeline"))),
                    new ListItem(new Anchor("admin/holds/" + id, text("organizations.record.holds"))));
        }
        Div panel = new Div(new H2(text("organizations.record.more")), ways);
        panel.addClassName("jw-panel");
        return panel;
    }
}
