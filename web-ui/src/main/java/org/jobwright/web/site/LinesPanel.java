package org.jobwright.web.site;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.jobwright.domain.site.SitePart;
import org.jobwright.services.site.SiteVersionSummary;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** A part of the site that is a list, one thing on a line. */
class LinesPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();

    /**
     * A panel.
     *
     * @param longest the most characters
     * @param save takes the lines, and the number of the version that was shown
     * @param latest the latest version; null if there was none
     */
    LinesPanel(
            SitePart part,
            int longest,
            SerializableBiConsumer<String, Integer> save,
            SiteVersionSummary latest,
            SiteVersions versions) {
        String name = SiteView.word(part);
        TextArea lines = problems.field(name, new TextArea());
        lines.setLabel(texts.get("site.lines." + name));
        lines.setHelperText(texts.get("site.lines." + name + ".hint"));
        lines.setMaxLength(longest);
        lines.setMinRows(3);
        lines.setValue(latest == null ? "" : latest.value());
        Button button = new Button(texts.get("shared.save"), click -> {
            if (problems.run(name, () -> save.accept(lines.getValue(), latest == null ? 0 : latest.number()))) {
                Toast.show(texts.get("shared.saved"));
                versions.changed();
            }
        });
        Div actions = new Div(button);
        actions.addClassName("jw-actions");
        addClassNames("jw-panel", "jw-settings");
        add(new H2(texts.of(part)), lines, actions, new FormerVersions(versions));
    }
}
