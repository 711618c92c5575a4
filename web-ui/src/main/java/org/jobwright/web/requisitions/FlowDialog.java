package org.jobwright.web.requisitions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.approvals.FlowMode;
import org.jobwright.domain.approvals.PlannedGroup;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.requisitions.FlowCondition;
import org.jobwright.domain.requisitions.FlowPlan;
import org.jobwright.services.organizations.members.MemberSummary;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.CurrencyBox;
import org.jobwright.web.shell.forms.FormProblems;

/** For which requests, and whom they ask, step by step. */
class FlowDialog extends Dialog {

    private static final int MOST_STEPS = 5;

    /** The path of the steps, whose problems are shown beside the first. */
    private static final String STEPS = "groups";

    /** A step: who is asked, and how many of them must approve. */
    private record Step(MultiSelectComboBox<MemberSummary> people, IntegerField required) implements Serializable {}

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final TextField name = problems.field("name", new TextField(label("name")));
    private final IntegerField openings = problems.field("openingsFrom", new IntegerField(label("openings")));
    private final BigDecimalField pay = new BigDecimalField(label("pay"));
    private final CurrencyBox currency = problems.field("currency", new CurrencyBox(label("currency")));
    private final TextField department = new TextField(label("department"));
    private final Select<WorkplaceType> workplace = new Select<>();
    private final RadioButtonGroup<FlowMode> mode = new RadioButtonGroup<>(label("mode"));
    private final List<MemberSummary> members;
    private final Div rows = new Div();
    private final List<Step> steps = new ArrayList<>();

    /** @param former null for a new one */
    FlowDialog(List<MemberSummary> members, FlowPlan former, SerializableConsumer<FlowPlan> save) {
        this.members = List.copyOf(members);
        setHeaderTitle(texts.get(former == null ? "requisitions.flows.add" : "requisitions.flows.change"));
        setCloseOnOutsideClick(false);
        setWidth("40rem");
        workplace.setLabel(label("workplace"));
        workplace.setItems(WorkplaceType.values());
        workplace.setEmptySelectionAllowed(true);
        workplace.setEmptySelectionCaption(texts.get("requisitions.flows.when.any"));
        workplace.setItemLabelGenerator(
                value -> value == null ? texts.get("requisitions.flows.when.any") : texts.of(value));
        mode.setItems(FlowMode.values());
        mode.setItemLabelGenerator(texts::of);
        mode.setValue(FlowMode.ORDERED);
        rows.addClassName("jw-stack");
        Button another = new Button(texts.get("requisitions.flows.add-step"));
        another.addThemeVariants(ButtonVariant.TERTIARY);
        another.addClickListener(click -> {
            addStep(List.of(), 1).people().focus();
            another.setVisible(steps.size() < MOST_STEPS);
        });
        FormLayout condition = new FormLayout(openings, department, pay, currency, workplace);
        condition.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 2));
        Div form = new Div(
                name,
                new H3(texts.get("requisitions.flows.when")),
                condition,
                new H3(texts.get("requisitions.flows.who")),
                mode,
                rows,
                another);
        form.addClassName("jw-stack");
        add(form);
        if (former == null) {
            addStep(List.of(), 1);
        } else {
            show(former);
        }
        Button keep = new Button(texts.get("shared.save"), click -> {
            if (problems.run(STEPS, () -> save.accept(read()))) {
                close();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), keep);
        Focus.moveToField(name);
    }

    private String label(String field) {
        return texts.get("requisitions.flows.field." + field);
    }

    private void show(FlowPlan plan) {
        name.setValue(plan.name());
        openings.setValue(plan.condition().openingsFrom());
        pay.setValue(plan.condition().payFrom());
        currency.setValue(
                plan.condition().currency().isEmpty() ? null : plan.condition().currency());
        department.setValue(plan.condition().department());
        workplace.setValue(plan.condition().workplace());
        mode.setValue(plan.mode());
        plan.groups()
                .forEach(group -> addStep(
                        members.stream()
                                .filter(member -> group.approvers().contains(member.account()))
                                .toList(),
                        group.required()));
    }

    private Step addStep(List<MemberSummary> chosen, int required) {
        int number = steps.size() + 1;
        MultiSelectComboBox<MemberSummary> people =
                new MultiSelectComboBox<>(texts.get("requisitions.flows.field.people", number));
        people.setItems(members);
        people.setItemLabelGenerator(MemberSummary::displayName);
        people.setValue(chosen.stream().collect(Collectors.toSet()));
        people.setWidthFull();
        if (steps.isEmpty()) {
            problems.field(STEPS, people);
        }
        IntegerField needed = new IntegerField(label("required"));
        needed.setValue(required);
        needed.setMin(1);
        needed.setStepButtonsVisible(true);
        Step step = new Step(people, needed);
        steps.add(step);
        rows.add(people, needed);
        return step;
    }

    /** Steps without people are left out. */
    private FlowPlan read() {
        return new FlowPlan(
                name.getValue(),
                new FlowCondition(
                        openings.getValue(),
                        pay.getValue(),
                        currency.getValue(),
                        department.getValue(),
                        workplace.getValue()),
                mode.getValue(),
                steps.stream()
                        .filter(step -> !step.people().isEmpty())
                        .map(step -> new PlannedGroup(
                                step.people().getValue().stream()
                                        .map(MemberSummary::account)
                                        .toList(),
                                step.required().getValue() == null
                                        ? 0
                                        : step.required().getValue()))
                        .toList());
    }
}
