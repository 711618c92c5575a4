package org.jobwright.web.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.audit.AuditCheckRun;
import org.jobwright.services.operations.InstanceStatus;
import org.jobwright.services.operations.StatusProblem;
import org.jobwright.services.operations.StatusQueries;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Whether everything works, in one sentence; what to do about problems; and the figures behind it. */
@Route(value = "admin/status", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class StatusView extends WorkspaceView {

    private final StatusQueries queries;
    private final AuditCheckRun audit;
    private final Div body = new Div();

    @Inject
    public StatusView(StatusQueries queries, AuditCheckRun audit) {
        this.queries = queries;
        this.audit = audit;
        Button refresh = new Button(text("operations.status.refresh"), click -> show());
        refresh.setDisableOnClick(true);
        refresh.addClickListener(click -> refresh.setEnabled(true));
        body.addClassName("jw-status");
        add(heading(text("operations.status.title"), refresh), body);
        show();
    }

    private void show() {
        InstanceStatus status = queries.status();
        body.removeAll();
        body.add(
                sub(text("operations.status.at", formats.dateTime(status.at()))),
                verdict(status),
                new StatusFigures(status, checkButton(), texts, formats),
                new RunList(status, texts, formats));
    }

    private Div verdict(InstanceStatus status) {
        Div notice = new Div();
        notice.getElement().setAttribute("role", "status");
        if (status.problems().isEmpty()) {
            notice.addClassName("jw-notice");
            notice.add(
                    new StateBadge(text("operations.status.fine"), "live"),
                    new Paragraph(text("operations.status.fine.how")));
            return notice;
        }
        notice.addClassNames("jw-notice", "jw-notice--warning");
        notice.add(new Paragraph(
                text("operations.status.not-fine", status.problems().size())));
        UnorderedList list = new UnorderedList();
        for (StatusProblem problem : status.problems()) {
            list.add(new ListItem(texts.of(problem)));
        }
        notice.add(list);
        return notice;
    }

    private Button checkButton() {
        Button check = new Button(text("operations.status.audit.check"), click -> {
            audit.verifyAll();
            show();
        });
        check.setDisableOnClick(true);
        return check;
    }
}
