package org.jobwright.web.notifications;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.services.notifications.outbox.OutgoingMailService;
import org.jobwright.services.notifications.outbox.OutgoingMailSummary;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The administrator's list of mail that is sent, or is kept because there is no mail server. */
@Route(value = "admin/mail", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class OutgoingMailView extends WorkspaceView implements AfterNavigationObserver {

    private final OutgoingMailService mails;
    private final Nav tabs = new Nav();
    private final FoldingGrid<OutgoingMailSummary> grid = new FoldingGrid<>();
    private final Paragraph empty = new Paragraph();
    private final ListDownload download = new ListDownload("", texts).below();
    private Set<OutboxState> states = EnumSet.allOf(OutboxState.class);

    @Inject
    public OutgoingMailView(OutgoingMailService mails) {
        this.mails = mails;
        tabs.addClassName("jw-tabs");
        tabs.getElement().setAttribute("aria-label", text("notifications.outgoing.state"));
        empty.addClassName("jw-empty");
        empty.setText(text("notifications.outgoing.empty"));
        add(heading(text("notifications.outgoing.title")));
        if (SmtpServer.configured().isEmpty()) {
            Div notice = new Div(new Paragraph(text("notifications.outgoing.kept")));
            notice.addClassName("jw-notice");
            add(notice);
        }
        list();
        add(tabs, grid, empty, download);
    }

    private void list() {
        grid.addComponentColumn(this::subject)
                .setHeader(text("notifications.outgoing.kind"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(mail -> mail.recipient().value())
                .setHeader(text("notifications.outgoing.recipient"))
                .setWidth("16rem");
        grid.addComponentColumn(mail -> new OutboxBadge(mail.state(), texts))
                .setHeader(text("notifications.outgoing.state"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addColumn(mail -> formats.dateTime(mail.occurredAt()))
                .setHeader(text("notifications.outgoing.at"))
                .setWidth("14rem")
                .setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(
                query ->
                        mails.mails(states, new PageRequest(query.getPage() + 1, query.getPageSize())).items().stream(),
                query -> (int) mails.mails(states, new PageRequest(1, 1)).total());
    }

    private Div subject(OutgoingMailSummary mail) {
        RouterLink link =
                new RouterLink(MailView.subject(mail), MailView.class, mail.id().toString());
        link.addClassName("jw-rowlink");
        Div cell = new Div(new Div(link));
        cell.add(FoldingGrid.folded(
                new OutboxBadge(mail.state(), texts), new Span(mail.recipient().value())));
        if (mail.lastError() != null) {
            Span error = new Span(mail.lastError());
            error.addClassName("jw-soft");
            cell.add(error);
        }
        return cell;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        states = MailsAddress.shown(query);
        download.setHref("/admin/mail.csv?" + query.getQueryString());
        Map<OutboxState, Long> counts = mails.counts();
        showTabs(counts, MailsAddress.chosen(query));
        long total = states.stream().mapToLong(counts::get).sum();
        grid.setVisible(total > 0);
        grid.fitHeight(total);
        empty.setVisible(total == 0);
        download.setVisible(total > 0);
        grid.getDataProvider().refreshAll();
    }

    private void showTabs(Map<OutboxState, Long> counts, Set<OutboxState> shown) {
        tabs.removeAll();
        addTab(text("notifications.outgoing.all"), QueryParameters.empty(), shown.isEmpty());
        counts.forEach((state, number) -> addTab(
                texts.of(state) + " " + formats.number(number), MailsAddress.write(state), shown.contains(state)));
    }

    private void addTab(String name, QueryParameters parameters, boolean current) {
        RouterLink link = new RouterLink(name, OutgoingMailView.class);
        link.setQueryParameters(parameters);
        link.setHighlightCondition((anchor, event) -> false); // the addresses differ by their parameters only
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        tabs.add(link);
    }
}
