package org.jobwright.web.site;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
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

/** Which crawlers are asked to read nothing. */
class CrawlersPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final TextArea crawlers = problems.field("crawlers", new TextArea());

    /** @param latest the latest version; null if there was none */
    CrawlersPanel(SiteQueries queries, SiteService service, SiteVersionSummary latest, Command changed) {
        addClassNames("jw-panel", "jw-settings");
        crawlers.setLabel(texts.get("site.crawlers"));
        crawlers.setHelperText(texts.get("site.crawlers.hint"));
        crawlers.setMaxLength(SiteContent.MAX_CRAWLERS * (SiteContent.MAX_CRAWLER + 1));
        crawlers.setMinRows(3);
        crawlers.setValue(latest == null ? "" : latest.value());
        Button save = new Button(texts.get("shared.save"), click -> {
            if (problems.run(
                    "crawlers", () -> service.refuse(crawlers.getValue(), latest == null ? 0 : latest.number()))) {
                Toast.show(texts.get("shared.saved"));
                changed.execute();
            }
        });
        Div actions = new Div(save);
        actions.addClassName("jw-actions");
        add(
                new H2(texts.of(SitePart.CRAWLERS)),
                crawlers,
                actions,
                new FormerVersions(new SiteVersions(queries, service, SitePart.CRAWLERS, null, changed)));
    }
}
