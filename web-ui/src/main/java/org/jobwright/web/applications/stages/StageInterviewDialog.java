package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.services.interviews.Colleague;
import org.jobwright.services.interviews.kits.KitChoice;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks with which kit and which interviewers planning an interview begins in a stage. */
class StageInterviewDialog extends Dialog {

    /** @param save takes the stage with what was chosen */
    StageInterviewDialog(
            Texts texts,
            String name,
            PlannedStage plan,
            StageInterviewWords words,
            SerializableConsumer<PlannedStage> save) {
        setHeaderTitle(texts.get("applications.stages.interview.title", name));
        setWidth("34rem");
        Paragraph hint = new Paragraph(texts.get("applications.stages.interview.hint"));
        hint.addClassName("jw-note");
        Select<KitChoice> kit = kit(texts, plan, words);
        MultiSelectComboBox<Colleague> panel =
                new MultiSelectComboBox<>(texts.get("applications.stages.interview.panel"));
        panel.setHelperText(texts.get("applications.stages.interview.panel.hint", PlannedStage.MAX_PANEL));
        panel.setWidthFull();
        panel.setVisible(words.namesPeople());
        if (words.namesPeople()) {
            panel.setItems(words.colleagues());
            panel.setItemLabelGenerator(Colleague::name);
            panel.setValue(words.panel(plan));
        }
        FormProblems problems = new FormProblems();
        problems.field("panel", panel);
        Div form = new Div(hint, kit, panel);
        form.addClassName("jw-stack");
        add(form);
        Button act = new Button(texts.get("shared.save"), click -> {
            boolean done = problems.run(() -> save.accept(plan.interviewing(
                    kit.isEmpty() ? null : kit.getValue().id().value(),
                    panel.getValue().stream().map(Colleague::account).toList())));
            if (done) {
                close();
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), act);
        addOpenedChangeListener(change -> kit.focus());
    }

    private static Select<KitChoice> kit(Texts texts, PlannedStage plan, StageInterviewWords words) {
        Select<KitChoice> kit = new Select<>();
        List<KitChoice> kits = words.kits(plan);
        kit.setLabel(texts.get("applications.stages.interview.kit"));
        kit.setItems(kits);
        kit.setItemLabelGenerator(
                one -> one == null ? texts.get("applications.stages.interview.kit.none") : one.name());
        kit.setEmptySelectionAllowed(true);
        kit.setEmptySelectionCaption(texts.get("applications.stages.interview.kit.none"));
        kit.setWidthFull();
        words.kit(plan).ifPresent(kit::setValue);
        return kit;
    }
}
