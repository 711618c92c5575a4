package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OccupationScheme;
import org.jobwright.web.shell.forms.FormPart;
import org.jobwright.web.shell.forms.RowList;

/** The role in public classifications. */
class GuideOccupationsPart extends FormPart {

    private final RowList<OccupationCode> occupations;

    GuideOccupationsPart(GuideFields fields, Command changed) {
        super("occupations", fields, changed);
        occupations = new RowList<>(
                "occupations",
                "occupation",
                fields,
                row -> new OccupationRow(row, this),
                new OccupationCode(null, "", ""),
                changed);
        add(new Paragraph(texts.get("insights.guides.form.occupations.about")), occupations);
    }

    void show(List<OccupationCode> shown) {
        occupations.show(shown);
    }

    List<OccupationCode> read() {
        return occupations.read();
    }

    /** One code. */
    private static final class OccupationRow extends RowList.Row<OccupationCode> {

        private final Select<OccupationScheme> scheme;
        private final TextField code;
        private final TextField label;

        OccupationRow(String path, FormPart part) {
            scheme = part.choice(path, "scheme", OccupationScheme.values());
            code = part.text(path + ".code", "code");
            label = part.text(path + ".label", "code-label");
            add(part.columns(scheme, code, label));
        }

        @Override
        public void show(OccupationCode occupation) {
            scheme.setValue(occupation.scheme());
            code.setValue(occupation.code());
            label.setValue(occupation.label());
        }

        @Override
        public OccupationCode read() {
            return new OccupationCode(scheme.getValue(), code.getValue(), label.getValue());
        }

        @Override
        public Component first() {
            return scheme;
        }
    }
}
