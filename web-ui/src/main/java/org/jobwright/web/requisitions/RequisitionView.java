package org.jobwright.web.requisitions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.approvals.Verdict;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.requisitions.RequisitionState;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.approvals.ApprovalProgress;
import org.jobwright.services.approvals.ApprovalService;
import org.jobwright.services.organizations.members.MemberSummary;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.jobwright.services.requisitions.RequisitionFileService;
import org.jobwright.services.requisitions.RequisitionQueries;
import org.jobwright.services.requisitions.RequisitionService;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.approvals.StepsPanel;
import org.jobwright.web.shell.approvals.VotePanel;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** A request: what is asked for, what changed, who decides; an approver answers beneath. */
@Route(value = "requisitions/:reference", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class RequisitionView extends WorkspaceView implements BeforeEnterObserver, StepsPanel.Steering {

    private final RequisitionQueries queries;
    private final RequisitionService service;
    private final ApprovalService approvals;
    private final MembershipQueries members;
    private final AdvertStart adverts;
    private final RequisitionFileService files;
    private final RequisitionLabels labels = new RequisitionLabels(texts, formats);
    private RequisitionDetails details;

    @Inject
    public RequisitionView(
            RequisitionQueries queries,
            RequisitionService service,
            ApprovalService approvals,
            MembershipQueries members,
            AdvertStart adverts,
            RequisitionFileService files) {
        this.queries = queries;
        this.service = service;
        this.approvals = approvals;
        this.members = members;
        this.adverts = adverts;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        details = queries.details(RequisitionReference.read(
                        event.getRouteParameters().get("reference").orElseThrow())
                .orElseThrow(NotFound::new));
        show("", "");
    }

    /**
     * Draws it anew.
     *
     * @param notice what happened meanwhile; empty for nothing
     * @param typed the comment that the reader had begun
     */
    private void show(String notice, String typed) {
        removeAll();
        Anchor back = new Anchor("/app/requisitions", text("requisitions.title"));
        back.addClassName("jw-back");
        add(
                back,
                heading(details.content().title(), labels.badge(details.state())),
                sub(text(
                        "requisitions.about",
                        details.reference().value(),
                        details.requester(),
                        details.organizationName())));
        if (!notice.isEmpty()) {
            Div changed = new Div(new Paragraph(notice));
            changed.addClassNames("jw-notice", "jw-notice--warning");
            changed.getElement().setAttribute("role", "alert");
            add(changed);
        }
        if (details.changeable()) {
            add(actions());
        }
        add(new ReadingPanel(details, labels), new FilesPanel(details, files));
        details.latest().ifPresent(latest -> {
            if (latest.mayVote()) {
                VotePanel panel = new VotePanel(latest.alone(), (verdict, comment) -> vote(latest, verdict, comment));
                panel.type(typed);
                add(panel);
            }
            add(new StepsPanel(latest, details.role() == OrganizationRole.OWNER ? this : null));
        });
    }

    private void vote(ApprovalProgress latest, Verdict verdict, String comment) {
        try {
            approvals.vote(latest.id(), details.content().digest(), verdict, comment);
            refresh("requisitions.done." + verdict.name());
        } catch (RuleViolation refused) {
            RequisitionDetails before = details;
            details = queries.details(details.reference());
            String changes = labels.changes(
                    details.content().changedFrom(before.content()), before.content(), details.content());
            show(changes.isEmpty() ? texts.of(refused) : text("requisitions.vote.changed", changes), comment);
            focusHeading();
        }
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("jw-actions");
        RequisitionState state = details.state();
        if (state == RequisitionState.DRAFT) {
            actions.add(primary("requisitions.ask", "asked", () -> service.submit(details.id(), details.version())));
        }
        if (state == RequisitionState.APPROVED && details.role().mayRecruit()) {
            Button write = button("requisitions.write", () -> adverts.write(details));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(write);
        }
        if (state.isEditable()) {
            Anchor edit = new Anchor("/app/requisitions/" + details.reference() + "/edit", text("requisitions.edit"));
            edit.addClassName("jw-linkbutton");
            actions.add(edit);
        }
        switch (state) {
            case PENDING ->
                actions.add(button(
                        "requisitions.take-back",
                        "taken-back",
                        () -> service.takeBack(details.id(), details.version())));
            case APPROVED ->
                actions.add(button("requisitions.hold", "held", () -> service.hold(details.id(), details.version())));
            case ON_HOLD ->
                actions.add(primary(
                        "requisitions.resume", "resumed", () -> service.resume(details.id(), details.version())));
            default -> {
                // nothing else
            }
        }
        if (state.canBecome(RequisitionState.CANCELLED)) {
            Button cancel = new Button(text("requisitions.cancel"), click -> new ConfirmAction(
                            text(
                                    "requisitions.cancel.question",
                                    details.content().title()),
                            text("requisitions.cancel.consequence"),
                            text("requisitions.cancel"),
                            () -> {
                                service.cancel(details.id(), details.version());
                                refresh("requisitions.done.cancelled");
                            })
                    .orKeep(text("requisitions.cancel.keep"))
                    .open());
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(cancel);
        }
        return actions;
    }

    private Button primary(String label, String done, SerializableRunnable action) {
        Button button = button(label, done, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button button(String label, String done, SerializableRunnable action) {
        return button(label, () -> {
            action.run();
            refresh("requisitions.done." + done);
        });
    }

    /** Pressed once; if it is refused, the page shows why and what is possible now. */
    private Button button(String label, SerializableRunnable action) {
        Button button = new Button(text(label));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                action.run();
            } catch (RuleViolation refused) {
                details = queries.details(details.reference());
                show(whyNot(refused), "");
                focusHeading();
            }
        });
        return button;
    }

    /** Who was faster, and when. */
    private String whyNot(RuleViolation refused) {
        if (!(refused instanceof StaleData)) {
            return texts.of(refused);
        }
        return details.changedBy().isEmpty()
                ? text("requisitions.conflict.moved")
                : text("requisitions.conflict", details.changedBy(), formats.dateTime(details.changedAt()));
    }

    private void refresh(String done) {
        details = queries.details(details.reference());
        show("", "");
        focusHeading();
        Toast.show(text(done));
    }

    @Override
    public void replace(int step, AccountId former, AccountId successor) {
        approvals.replace(details.latest().orElseThrow().id(), step, former, successor);
        refresh("requisitions.done.replaced");
    }

    @Override
    public void skip(int step, String reason) {
        approvals.skip(details.latest().orElseThrow().id(), step, reason);
        refresh("requisitions.done.skipped");
    }

    @Override
    public List<MemberSummary> members() {
        return members.members(details.organization());
    }
}
