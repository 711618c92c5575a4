package org.jobwright.web.requisitions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.approvals.ApprovalFlowId;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.requisitions.RequisitionState;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.approvals.ApprovalProgress;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.jobwright.services.requisitions.RequisitionQueries;
import org.jobwright.services.requisitions.RequisitionService;
import org.jobwright.services.requisitions.SaveRequisition;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Where a member writes a request, and changes it. */
@Route(value = "requisitions/new", layout = WorkspaceLayout.class)
@RouteAlias(value = "requisitions/:reference/edit", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class RequisitionFormView extends WorkspaceView implements BeforeEnterObserver {

    private final RequisitionQueries queries;
    private final RequisitionService service;
    private final OrganizationQueries organizations;
    private RequisitionEditor form;
    private RequisitionDetails seen;

    @Inject
    public RequisitionFormView(
            RequisitionQueries queries, RequisitionService service, OrganizationQueries organizations) {
        this.queries = queries;
        this.service = service;
        this.organizations = organizations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        form = new RequisitionEditor();
        seen = event.getRouteParameters()
                .get("reference")
                .map(reference ->
                        queries.details(RequisitionReference.read(reference).orElseThrow(NotFound::new)))
                .orElse(null);
        if (seen == null) {
            showNew();
        } else {
            if (!seen.changeable() || !seen.state().isEditable()) {
                throw new NotFound();
            }
            showChange();
        }
    }

    private void showNew() {
        List<MyOrganization> mine = organizations.mine().stream()
                .filter(one -> one.usesRequisitions() && RequisitionsView.mayAsk(one.role()))
                .toList();
        if (mine.isEmpty()) {
            throw new NotFound();
        }
        Select<MyOrganization> employer = new Select<>();
        employer.setLabel(text("requisitions.field.organization"));
        employer.setItems(mine);
        employer.setItemLabelGenerator(MyOrganization::displayName);
        employer.setValue(mine.getFirst());
        employer.setVisible(mine.size() > 1);
        form.showNew(formats);
        Button draft = new Button(
                text("requisitions.save-draft"), click -> run(() -> open(create(employer.getValue()), "saved")));
        Button ask = new Button(
                text("requisitions.ask"),
                click -> run(() -> {
                    RequisitionReference reference = seen == null ? create(employer.getValue()) : change();
                    seen = queries.details(reference);
                    service.submit(seen.id(), seen.version());
                    open(reference, "asked");
                }));
        show(text("requisitions.new"), text("requisitions.new.sub"), up("", text("requisitions.title")), ask, draft);
        addComponentAtIndex(getComponentCount() - 2, employer);
    }

    private void showChange() {
        form.show(seen.content());
        boolean asked = seen.state() == RequisitionState.PENDING || seen.state() == RequisitionState.APPROVED;
        Button save = new Button(
                text("shared.save"),
                click -> run(() -> {
                    RequisitionReference reference = change();
                    boolean again =
                            asked && !question(queries.details(reference)).equals(question(seen));
                    open(reference, again ? "asked-again" : "saved");
                }));
        show(
                seen.content().title(),
                text(asked ? "requisitions.change.asked" : "requisitions.change.sub"),
                up("/" + seen.reference(), seen.reference().value()),
                save);
    }

    private static Optional<ApprovalFlowId> question(RequisitionDetails details) {
        return details.latest().map(ApprovalProgress::id);
    }

    private RequisitionReference create(MyOrganization employer) {
        return service.save(new SaveRequisition(employer.id(), null, null, form.read()));
    }

    private RequisitionReference change() {
        return service.save(new SaveRequisition(seen.organization(), seen.id(), seen.version(), form.read()));
    }

    private void run(Command command) {
        form.problems().run(command);
    }

    private void open(RequisitionReference reference, String done) {
        UI.getCurrent().navigate("requisitions/" + reference);
        Toast.show(text("requisitions.done." + done));
    }

    private static Anchor up(String path, String name) {
        Anchor up = new Anchor("/app/requisitions" + path, name);
        up.addClassName("jw-back");
        return up;
    }

    private void show(String title, String hint, Anchor up, Button first, Button... others) {
        first.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(first);
        actions.add(others);
        actions.addClassName("jw-actions");
        add(up, heading(title), sub(hint), form, actions);
    }
}
