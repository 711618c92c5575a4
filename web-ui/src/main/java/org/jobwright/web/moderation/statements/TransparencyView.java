package org.jobwright.web.moderation.statements;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.moderation.transparency.YearDraft;
import org.jobwright.services.moderation.transparency.YearlyReportService;
import org.jobwright.web.moderation.transparency.YearPanel;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** What the site tells the public about its moderation. */
@Route(value = "admin/transparency", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class TransparencyView extends WorkspaceView {

    private final Div years = new Div();
    private final YearlyReportService counts;

    @Inject
    public TransparencyView(Clock clock, YearlyReportService counts) {
        this.counts = counts;
        years.addClassName("jw-stack");
        add(heading(text("moderation.transparency.title")), sub(text("moderation.transparency.sub")));
        int year = LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear();
        Div panel = new Div(
                new H2(text("moderation.transparency.statements")),
                new Paragraph(text("moderation.transparency.statements.about")));
        panel.addClassName("jw-panel");
        Div files = new Div();
        files.addClassName("jw-actions");
        for (int each = year; each > year - 2; each--) {
            ListDownload download = new ListDownload("/admin/statements-" + each + ".csv", texts);
            download.setText(text("moderation.transparency.download", String.valueOf(each)));
            files.add(download);
        }
        panel.add(files);
        add(panel, years);
        showYears();
    }

    private void showYears() {
        years.removeAll();
        List<YearDraft> drafts = counts.all();
        if (drafts.isEmpty()) {
            Div none = new Div(
                    new H2(text("moderation.years.title")), new Paragraph(text("moderation.transparency.no-years")));
            none.addClassName("jw-panel");
            years.add(none);
        }
        drafts.forEach(draft -> years.add(new YearPanel(draft, counts, texts, formats, this::showYears)));
    }
}
