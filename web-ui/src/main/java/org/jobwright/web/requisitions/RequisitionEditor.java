package org.jobwright.web.requisitions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.requisitions.RequisitionContent;
import org.jobwright.domain.requisitions.RequisitionReason;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.CurrencyBox;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** What permission is asked for. */
class RequisitionEditor extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final TextField title = text("title", "title");
    private final IntegerField openings = problems.field("openings", new IntegerField(label("openings")));
    private final BigDecimalField pay = problems.field("ceiling.max", new BigDecimalField(label("ceiling")));
    private final CurrencyBox currency = new CurrencyBox(label("currency"));
    private final Select<PayUnit> unit = choice("unit", PayUnit.values());
    private final Select<EmploymentType> employmentType = choice("employment-type", EmploymentType.values());
    private final Select<WorkplaceType> workplace = choice("workplace", WorkplaceType.values());
    private final TextArea places = problems.field("places", new TextArea(label("places")));
    private final TextField department = text("department", "department");
    private final Select<RequisitionReason> reason = choice("reason", RequisitionReason.values());
    private final DayField neededBy = new DayField(label("needed-by"));
    private final TextField budgetCode = text("budgetCode", "budget-code");
    private final TextArea justification = problems.field("justification", new TextArea(label("justification")));

    RequisitionEditor() {
        addClassName("jw-stack");
        openings.setStepButtonsVisible(true);
        openings.setMin(1);
        pay.setHelperText(texts.get("requisitions.field.ceiling.hint"));
        places.setHelperText(texts.get("requisitions.field.places.hint"));
        justification.setHelperText(texts.get("requisitions.field.justification.hint"));
        justification.setMinRows(4);
        add(
                problems.summary(),
                panel("requisitions.form.job", columns(title, openings, department, reason, neededBy)),
                panel("requisitions.form.pay", columns(pay, currency, unit, budgetCode)),
                panel("requisitions.form.work", columns(employmentType, workplace, places)),
                panel("requisitions.form.why", justification));
    }

    private Section panel(String heading, Component content) {
        Section panel = new Section(new H2(texts.get(heading)), content);
        panel.addClassNames("jw-panel", "jw-form");
        return panel;
    }

    private static FormLayout columns(Component... fields) {
        FormLayout layout = new FormLayout(fields);
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("34rem", 2));
        return layout;
    }

    private TextField text(String path, String label) {
        return problems.field(path, new TextField(label(label)));
    }

    private <E extends Enum<E>> Select<E> choice(String label, E[] values) {
        Select<E> field = new Select<>();
        field.setLabel(label(label));
        field.setItems(values);
        field.setItemLabelGenerator(value -> value == null ? "" : texts.of(value));
        return field;
    }

    private String label(String field) {
        return texts.get("requisitions.field." + field);
    }

    /** An empty one, in the currency of the reader. */
    void showNew(Formats formats) {
        SalaryRange unknown = new SalaryRange(formats.usualCurrency(), null, null, null, null);
        show(new RequisitionContent("", "", null, "", 1, unknown, "", null, null, null, null));
    }

    void show(RequisitionContent content) {
        title.setValue(content.title());
        openings.setValue(content.openings());
        pay.setValue(content.ceiling().max());
        currency.setValue(
                content.ceiling().currency().isEmpty()
                        ? null
                        : content.ceiling().currency());
        unit.setValue(content.ceiling().unit());
        employmentType.setValue(content.employmentType());
        workplace.setValue(content.workplace());
        places.setValue(String.join("\n", content.places()));
        department.setValue(content.department());
        reason.setValue(content.reason());
        neededBy.setValue(content.neededBy());
        budgetCode.setValue(content.budgetCode());
        justification.setValue(content.justification());
    }

    RequisitionContent read() {
        if (neededBy.isUnreadable()) {
            throw new InvalidInput(FieldProblem.of("neededBy", "requisitions.needed-by"));
        }
        return new RequisitionContent(
                title.getValue(),
                department.getValue(),
                reason.getValue(),
                justification.getValue(),
                openings.getValue() == null ? 0 : openings.getValue(),
                new SalaryRange(currency.getValue(), null, pay.getValue(), unit.getValue(), null),
                budgetCode.getValue(),
                workplace.getValue(),
                places.getValue().lines().toList(),
                employmentType.getValue(),
                neededBy.getValue());
    }

    FormProblems problems() {
        return problems;
    }
}
