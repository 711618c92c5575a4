package org.jobwright.web.site;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.site.SiteContent;
import org.jobwright.domain.site.SitePart;
import org.jobwright.services.site.SiteQueries;
import org.jobwright.services.site.SiteService;
import org.jobwright.services.site.SiteVersionSummary;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** The name of the site. */
class NamePanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final TextField name = problems.field("name", new TextField());

    /** @param latest the latest version; null if there was none */
    NamePanel(SiteQueries queries, SiteService service, SiteVersionSummary latest, Command changed) {
        addClassNames("jw-panel", "jw-settings");
        name.setLabel(texts.get("site.name"));
        name.setHelperText(texts.get("site.name.hint"));
        name.setPlaceholder("Jobwright");
        name.setMaxLength(SiteContent.MAX_NAME);
        name.setValue(latest == null ? "" : latest.value());
        Button save = new Button(texts.get("shared.save"), click -> {
            if (problems.run("name", () -> service.rename(name.getValue(), latest == null ? 0 : latest.number()))) {
                Toast.show(texts.get("shared.saved"));
                changed.execute();
            }
        });
        Div actions = new Div(save);
        actions.addClassName("jw-actions");
        add(
                new H2(texts.of(SitePart.NAME)),
                name,
                actions,
                new FormerVersions(new SiteVersions(queries, service, SitePart.NAME, null, changed)));
    }
}
