package org.jobwright.web.site;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import java.util.Set;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.site.SiteContent;
import org.jobwright.domain.site.SitePart;
import org.jobwright.services.site.SiteQueries;
import org.jobwright.services.site.SiteService;
import org.jobwright.services.site.SiteVersionSummary;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** In which languages visitors read the site. */
class LanguagesPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final CheckboxGroup<Language> offered = problems.field("languages", new CheckboxGroup<>());

    /** @param latest the latest version; null if there was none */
    LanguagesPanel(SiteQueries queries, SiteService service, SiteVersionSummary latest, Command changed) {
        addClassNames("jw-panel", "jw-settings");
        offered.setLabel(texts.get("site.languages"));
        offered.setHelperText(texts.get("site.languages.hint"));
        offered.setItems(Language.values());
        offered.setItemLabelGenerator(texts::nameOf);
        offered.setValue(Set.copyOf(SiteContent.languagesOf(latest == null ? "" : latest.value())));
        Button save = new Button(texts.get("shared.save"), click -> {
            if (problems.run(
                    "languages", () -> service.offer(offered.getValue(), latest == null ? 0 : latest.number()))) {
                Toast.show(texts.get("shared.saved"));
                changed.execute();
            }
        });
        Div actions = new Div(save);
        actions.addClassName("jw-actions");
        add(
                new H2(texts.of(SitePart.LANGUAGES)),
                offered,
                actions,
                new FormerVersions(new SiteVersions(queries, service, SitePart.LANGUAGES, null, changed)));
    }
}
