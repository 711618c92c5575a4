package org.jobwright.web.requisitions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.PlannedGroup;
import org.jobwright.domain.requisitions.FlowCondition;
import org.jobwright.domain.requisitions.FlowPlan;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.members.MemberSummary;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.services.requisitions.FlowTemplateService;
import org.jobwright.services.requisitions.FlowTemplateSummary;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Whom an organization asks for which requests: its owners decide. */
@Route(value = "organization/:organization/flows", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class FlowsView extends WorkspaceView implements BeforeEnterObserver {

    private final FlowTemplateService service;
    private final OrganizationQueries organizations;
    private final MembershipQueries members;
    private MyOrganization organization;

    @Inject
    public FlowsView(FlowTemplateService service, OrganizationQueries organizations, MembershipQueries members) {
        this.service = service;
        this.organizations = organizations;
        this.members = members;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        organization = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        show();
    }

    private void show() {
        List<FlowTemplateSummary> flows = service.templates(organization.id());
        List<MemberSummary> people = members.members(organization.id());
        removeAll();
        Anchor back = new Anchor("/app/organization/" + organization.slug(), organization.displayName());
        back.addClassName("jw-back");
        Button add = new Button(text("requisitions.flows.add"), click -> new FlowDialog(people, null, plan -> {
                    service.add(organization.id(), plan);
                    changed("requisitions.flows.added");
                })
                .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(add);
        actions.addClassName("jw-actions");
        add(back, heading(text("requisitions.flows.title")), sub(text("requisitions.flows.sub")), actions);
        Div panel = new Div();
        panel.addClassNames("jw-panel", "jw-stack");
        if (!flows.isEmpty()) {
            OrderedList list = new OrderedList();
            list.addClassName("jw-rows");
            flows.forEach(flow -> list.add(row(flow, people, flow.equals(flows.getFirst()))));
            panel.add(list);
        }
        Paragraph usual =
                new Paragraph(text(flows.isEmpty() ? "requisitions.flows.none" : "requisitions.flows.otherwise"));
        usual.addClassName("jw-soft");
        panel.add(usual);
        add(panel);
    }

    private ListItem row(FlowTemplateSummary flow, List<MemberSummary> people, boolean first) {
        Span when = new Span(when(flow.plan().condition()));
        Span who = new Span(who(flow.plan(), people));
        who.addClassName("jw-soft");
        ListItem row = new ListItem(new Div(new Span(flow.plan().name()), when, who));
        if (!first) {
            row.add(button("up", flow, () -> {
                service.moveUp(flow.id(), flow.version());
                changed("requisitions.flows.moved");
            }));
        }
        row.add(button("change", flow, () -> new FlowDialog(people, flow.plan(), plan -> {
                    service.change(flow.id(), flow.version(), plan);
                    changed("requisitions.flows.changed");
                })
                .open()));
        row.add(button("delete", flow, () -> new ConfirmAction(
                        text("requisitions.flows.delete.title", flow.plan().name()),
                        text("requisitions.flows.delete.how"),
                        text("requisitions.flows.delete"),
                        () -> {
                            service.delete(flow.id(), flow.version());
                            changed("requisitions.flows.deleted");
                        })
                .open()));
        return row;
    }

    private Button button(String verb, FlowTemplateSummary flow, SerializableRunnable action) {
        Button button = new Button(text("requisitions.flows." + verb), click -> action.run());
        button.setAriaLabel(
                text("requisitions.flows." + verb + ".title", flow.plan().name()));
        return button;
    }

    private String when(FlowCondition condition) {
        List<String> parts = new ArrayList<>();
        if (condition.openingsFrom() != null) {
            parts.add(text("requisitions.flows.when.openings", condition.openingsFrom()));
        }
        if (condition.payFrom() != null) {
            parts.add(text("requisitions.flows.when.pay", formats.money(condition.payFrom(), condition.currency())));
        }
        if (!condition.department().isEmpty()) {
            parts.add(condition.department());
        }
        if (condition.workplace() != null) {
            parts.add(texts.of(condition.workplace()));
        }
        return parts.isEmpty() ? text("requisitions.flows.when.any") : String.join(" \u00b7 ", parts);
    }

    private String who(FlowPlan plan, List<MemberSummary> people) {
        Map<AccountId, String> names =
                people.stream().collect(Collectors.toMap(MemberSummary::account, MemberSummary::displayName));
        return plan.groups().stream()
                .map(group -> step(group, names))
                .collect(Collectors.joining(
                        text("requisitions.flows.then." + plan.mode().name())));
    }

    private String step(PlannedGroup group, Map<AccountId, String> names) {
        String people = group.approvers().stream()
                .map(account -> names.getOrDefault(account, text("requisitions.flows.left")))
                .collect(Collectors.joining(", "));
        return text(
                "requisitions.flows.step",
                people,
                group.required(),
                group.approvers().size());
    }

    private void changed(String said) {
        show();
        focusHeading();
        Toast.show(text(said));
    }
}
