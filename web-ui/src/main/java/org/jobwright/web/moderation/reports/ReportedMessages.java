package org.jobwright.web.moderation.reports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.moderation.reports.MessageReportDetails;
import org.jobwright.services.moderation.reports.MessageReportQueries;
import org.jobwright.services.moderation.reports.ReportModerationService;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The reports of messages, a few at once. */
public class ReportedMessages extends Div {

    private static final int AT_ONCE = 10;

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final MessageReportQueries queries;
    private final ReportModerationService reports;
    private final ProofService proofs;
    private final Clock clock;
    private final SerializableRunnable changed;
    private final Paragraph where = new Paragraph();
    private final Div list = new Div();
    private final Button more = new Button(texts.get("moderation.reports.more"), click -> addPage());

    private boolean decided;
    private OrganizationId organization;
    private int pages;

    /** @param changed is run when a report was decided */
    public ReportedMessages(
            MessageReportQueries queries,
            ReportModerationService reports,
            ProofService proofs,
            Clock clock,
            SerializableRunnable changed) {
        this.queries = queries;
        this.reports = reports;
        this.proofs = proofs;
        this.clock = clock;
        this.changed = changed;
        where.addClassName("jw-sub");
        list.addClassName("jw-reported");
        add(where, list, more);
    }

    /**
     * Shows them from the first one on.
     *
     * @param showDecided decided reports instead of open ones
     * @param employer of one employer only; null for all
     * @return whether there are any
     */
    public boolean show(boolean showDecided, OrganizationId employer) {
        decided = showDecided;
        organization = employer;
        list.removeAll();
        pages = 0;
        return addPage() > 0;
    }

    private long addPage() {
        pages++;
        Page<MessageReportDetails> page = queries.reported(decided, organization, new PageRequest(pages, AT_ONCE));
        where.setText(texts.get(
                decided ? "moderation.reports.messages.decided" : "moderation.reports.messages", page.total()));
        page.items().forEach(report -> list.add(new ReportedMessagePanel(report, texts, formats, actions())));
        more.setVisible(pages < page.pages());
        return page.total();
    }

    private ReportedMessagePanel.Actions actions() {
        return new ReportedMessagePanel.Actions(this::dismiss, this::uphold, this::warn, this::stopEmployer);
    }

    private void dismiss(MessageReportDetails report) {
        new ReasonDialog(
                        texts.get("moderation.reports.dismiss-question"),
                        texts.get("moderation.reports.message.dismiss-consequence"),
                        texts.get("moderation.reports.dismiss"),
                        reason -> done(() -> reports.dismiss(report.id(), reason), "moderation.reports.dismissed"))
                .forColleagues()
                .open();
    }

    private void uphold(MessageReportDetails report) {
        new ReasonDialog(
                        texts.get("moderation.reports.uphold-question"),
                        texts.get("moderation.reports.message.uphold-consequence"),
                        texts.get("moderation.reports.uphold"),
                        reason -> done(() -> reports.uphold(report.id(), reason), "moderation.reports.upheld"))
                .forColleagues()
                .open();
    }

    private void warn(MessageReportDetails report) {
        String author = report.quote().reported().name();
        new ReasonDialog(
                        texts.get("moderation.reports.message.warn-question", author),
                        texts.get(
                                "moderation.reports.message.warn-consequence."
                                        + report.side().name(),
                                author,
                                report.organizationName()),
                        texts.get("moderation.reports.message.warn"),
                        reason -> done(
                                () -> reports.warn(report.id(), reason), "moderation.reports.message.warned", author))
                .open();
    }

    private void stopEmployer(MessageReportDetails report) {
        proofs.require();
        ReasonDialog.forSuspension(
                        texts.get("moderation.employer.suspend-question", report.organizationName()),
                        texts.get("moderation.reports.message.stop-consequence", report.organizationName()),
                        texts.get("moderation.employer.suspend"),
                        report.isWarned(clock.instant()),
                        (reason, ground, danger) -> done(
                                () -> reports.stopEmployer(report.id(), reason, ground, danger),
                                "moderation.employer.suspended",
                                report.organizationName()))
                .open();
    }

    private void done(Runnable act, String sentence, Object... arguments) {
        act.run();
        Toast.show(texts.get(sentence, arguments));
        changed.run();
        Focus.moveTo(where);
    }
}
