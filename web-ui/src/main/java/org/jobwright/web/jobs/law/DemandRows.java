package org.jobwright.web.jobs.law;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.law.Requirement;
import org.jobwright.domain.jobs.law.RequirementText;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.FormProblems;

/** The requirements of a rule: a row for each, with its details. */
class DemandRows extends Div {

    private final Texts texts;
    private final RuleWords words;
    private final FormProblems problems;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button another;

    /** A requirement and its details. */
    private record Row(ComboBox<String> code, TextArea details) implements Serializable {

        boolean isEmpty() {
            return code.getValue() == null;
        }
    }

    DemandRows(List<Requirement> demands, Texts texts, RuleWords words, FormProblems problems) {
        this.texts = texts;
        this.words = words;
        this.problems = problems;
        list.addClassName("jw-stack");
        demands.forEach(demand -> add(demand.code(), RequirementText.of(demand)));
        another = new Button(
                texts.get("jobs.rules.demand.add"),
                click -> add(null, "").code().focus());
        another.addThemeVariants(ButtonVariant.TERTIARY);
        add(list, another);
    }

    private Row add(String code, String details) {
        ComboBox<String> demand = new ComboBox<>(texts.get("jobs.rules.demand.label", rows.size() + 1));
        demand.setItems(Stream.concat(RuleBook.codes().stream(), Stream.ofNullable(code))
                .distinct()
                .toList());
        demand.setItemLabelGenerator(words::demand);
        demand.setValue(code);
        demand.setClearButtonVisible(true);
        demand.setWidthFull();
        TextArea detail =
                problems.field("requires[" + rows.size() + "]", new TextArea(texts.get("jobs.rules.demand.details")));
        detail.setValue(details);
        detail.setMaxLength(1000);
        detail.setWidthFull();
        if (rows.isEmpty()) {
            problems.field("requires", demand);
            detail.setHelperText(texts.get("jobs.rules.demand.details.hint"));
        }
        Row row = new Row(demand, detail);
        rows.add(row);
        Div frame = new Div(demand, detail);
        frame.addClassName("jw-stack");
        list.add(frame);
        return row;
    }

    /** Rows without a requirement are left out. */
    List<Requirement> read() {
        List<Requirement> demands = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!row.isEmpty()) {
                demands.add(RequirementText.read(
                        "requires[" + i + "]",
                        row.code().getValue(),
                        row.details().getValue()));
            }
        }
        return demands;
    }
}
