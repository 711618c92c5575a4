package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.GroundKind;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.reports.MessageReportQueries;
import org.jobwright.services.moderation.reports.ReportModerationService;
import org.jobwright.services.moderation.reports.ReportQueries;
import org.jobwright.services.moderation.reports.ReportedPosting;
import org.jobwright.services.moderation.reports.ReportedPosting.Report;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.moderation.reports.ReportedMessages;
import org.jobwright.web.moderation.reports.ReportedPanel;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Readers' reports of public adverts, by advert, and of messages; and, at another address, the decided ones. */
@Route(value = "moderation/reports", layout = WorkspaceLayout.class)
@RolesAllowed(Role.MODERATOR)
public class ReportsView extends WorkspaceView implements AfterNavigationObserver {

    private static final int AT_ONCE = 10;

    private final ReportQueries queries;
    private final ModerationQueries queue;
    private final ReportModerationService reports;
    private final Paragraph where = sub("");
    private final QueueScopes scopes = new QueueScopes(texts, formats);
    private final RouterLink other = new RouterLink();
    private final Div list = new Div();
    private final ReportedMessages messages;
    private final Button more = new Button();
    private final ListDownload download = new ListDownload("", texts).below();
    private final ListDownload messageDownload = new ListDownload("", texts).below();

    private ReportsAddress address = ReportsAddress.read(QueryParameters.empty());
    private int pages;

    @Inject
    public ReportsView(
            ReportQueries queries,
            MessageReportQueries messageReports,
            ModerationQueries queue,
            ReportModerationService reports,
            ProofService proofs,
            Clock clock) {
        this.queries = queries;
        this.queue = queue;
        this.reports = reports;
        messages = new ReportedMessages(messageReports, reports, proofs, clock, this::show);
        list.addClassName("jw-reported");
        more.setText(text("moderation.reports.more"));
        more.addClickListener(click -> addPage());
        Div ways = new Div(other);
        ways.addClassName("jw-ways");
        add(
                heading(text("moderation.reports.title")),
                scopes,
                ways,
                where,
                list,
                more,
                download,
                messages,
                messageDownload);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = ReportsAddress.read(event.getLocation().getQueryParameters());
        other.setText(text(address.decided() ? "moderation.reports.to-waiting" : "moderation.reports.to-decided"));
        other.setRoute(ReportsView.class);
        other.setQueryParameters(address.others().write());
        String query = "?" + address.write().getQueryString();
        download.setHref("/moderation/reports.csv" + query);
        messageDownload.setHref("/moderation/message-reports.csv" + query);
        show();
    }

    private void show() {
        scopes.showReports(queue.counts());
        list.removeAll();
        pages = 0;
        addPage();
        messageDownload.setVisible(messages.show(address.decided(), address.organization()));
    }

    private void addPage() {
        pages++;
        Page<ReportedPosting> page =
                queries.reported(address.decided(), address.organization(), new PageRequest(pages, AT_ONCE));
        download.setVisible(page.total() > 0);
        where.setText(
                text(address.decided() ? "moderation.reports.decided" : "moderation.reports.waiting", page.total()));
        page.items().forEach(posting -> list.add(new ReportedPanel(posting, texts, formats, actions())));
        more.setVisible(pages < page.pages());
    }

    private ReportedPanel.Actions actions() {
        return new ReportedPanel.Actions(this::dismiss, this::uphold, this::block);
    }

    private void dismiss(Report report) {
        new ReasonDialog(
                        text("moderation.reports.dismiss-question"),
                        text("moderation.reports.dismiss-consequence"),
                        text("moderation.reports.dismiss"),
                        reason -> done(() -> reports.dismiss(report.id(), reason), "moderation.reports.dismissed"))
                .forColleagues()
                .open();
    }

    private void uphold(Report report) {
        new ReasonDialog(
                        text("moderation.reports.uphold-question"),
                        text("moderation.reports.uphold-consequence"),
                        text("moderation.reports.uphold"),
                        reason -> done(() -> reports.uphold(report.id(), reason), "moderation.reports.upheld"))
                .forColleagues()
                .open();
    }

    private void block(ReportedPosting posting) {
        ReasonDialog.withGround(
                        text("moderation.case.block-question", posting.title()),
                        text("moderation.reports.block-consequence", posting.number()),
                        text("moderation.case.block"),
                        suggestedGround(posting),
                        (reason, ground) -> done(
                                () -> reports.block(posting.posting(), reason, ground),
                                "moderation.case.blocked",
                                posting.title()))
                .open();
    }

    private Ground suggestedGround(ReportedPosting posting) {
        return posting.reports().stream()
                .map(Report::reason)
                .filter(reason -> reason.ground() == GroundKind.LAW)
                .findFirst()
                .map(reason -> new Ground(GroundKind.LAW, text("moderation.ground." + reason)))
                .orElse(Ground.TERMS);
    }

    private void done(Runnable act, String sentence, Object... arguments) {
        act.run();
        Toast.show(text(sentence, arguments));
        show();
        Focus.moveTo(where);
    }
}
