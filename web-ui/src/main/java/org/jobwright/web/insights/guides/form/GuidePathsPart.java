package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.insights.guides.content.CareerPath;
import org.jobwright.domain.insights.guides.content.CareerPath.CareerStep;
import org.jobwright.domain.shared.text.Slug;
import org.jobwright.web.shell.forms.FormPart;
import org.jobwright.web.shell.forms.RowList;

/** What someone in the role may do next. */
class GuidePathsPart extends FormPart {

    private final RowList<CareerPath> paths;

    /** @param roles titles of guides by their slug */
    GuidePathsPart(String path, GuideFields fields, Map<String, String> roles, Command changed) {
        super("paths", fields, changed);
        paths = new RowList<>(
                        path + "careerPaths",
                        "path",
                        fields,
                        row -> new PathRow(row, this, roles),
                        new CareerPath(null, "", ""),
                        changed)
                .ordered();
        add(paths);
    }

    void show(List<CareerPath> shown) {
        paths.show(shown);
    }

    List<CareerPath> read() {
        return paths.read();
    }

    /** One step. */
    private static final class PathRow extends RowList.Row<CareerPath> {

        private final Select<CareerStep> kind;
        private final TextField title;
        private final ComboBox<String> role;

        PathRow(String path, FormPart part, Map<String, String> roles) {
            kind = part.choice(path, "path-kind", CareerStep.values());
            title = part.text(path + ".title", "path-title");
            role = new ComboBox<>(part.label("path-role"));
            role.setItems(List.copyOf(roles.keySet()));
            role.setItemLabelGenerator(slug -> roles.getOrDefault(slug, slug));
            role.setClearButtonVisible(true);
            part.takesWords(role, typed -> Slug.of(typed, ""));
            part.watched(path + ".role", "path-role", role);
            add(part.columns(kind, title, role));
        }

        @Override
        public void show(CareerPath step) {
            kind.setValue(step.kind());
            title.setValue(step.title());
            role.setValue(step.role().isEmpty() ? null : step.role());
        }

        @Override
        public CareerPath read() {
            return new CareerPath(kind.getValue(), title.getValue(), role.getValue());
        }

        @Override
        public Component first() {
            return kind;
        }
    }
}
