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
import org.jobwright.domain.accounts.Role;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** What the site tells the public about its moderation. */
@Route(value = "admin/transparency", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class TransparencyView extends WorkspaceView {

    @Inject
    public TransparencyView(Clock clock) {
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
        add(panel);
    }
}
