package org.jobwright.web.shell.scorecards;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.interviews.Colleague;
import org.jobwright.services.interviews.kits.KitChoice;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks a colleague for a scorecard without an interview: who, and by which kit. */
class AskDialog extends Dialog {

    AskDialog(
            String person,
            List<Colleague> colleagues,
            List<KitChoice> kits,
            ScorecardWords words,
            SerializableBiConsumer<AccountId, InterviewKitId> ask) {
        setHeaderTitle(words.text("ask.title"));
        FormProblems problems = new FormProblems();
        ComboBox<Colleague> who = problems.field("author", new ComboBox<>(words.text("ask.who")));
        who.setItems(colleagues);
        who.setItemLabelGenerator(Colleague::name);
        who.setWidthFull();
        Select<KitChoice> kit = problems.field("kit", new Select<>());
        kit.setLabel(words.text("ask.kit"));
        kit.setItems(kits);
        kit.setItemLabelGenerator(KitChoice::name);
        kit.setWidthFull();
        if (kits.size() == 1) {
            kit.setValue(kits.getFirst());
        }
        Div form = new Div(who, kit);
        form.addClassName("jw-stack");
        add(new Paragraph(words.text(kits.isEmpty() ? "ask.no-kits" : "ask.how", person)), form);
        Button act = new Button(words.text("ask.do"), click -> {
            boolean asked = problems.run("author", () -> {
                require(who.getValue(), "author", "shared.scorecards.author.required");
                require(kit.getValue(), "kit", "shared.scorecards.kit.required");
                ask.accept(who.getValue().account(), kit.getValue().id());
            });
            if (asked) {
                close();
            }
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setEnabled(!kits.isEmpty());
        getFooter().add(new Button(words.texts().get("shared.cancel"), click -> close()), act);
        addOpenedChangeListener(change -> who.focus());
    }

    private static void require(Object chosen, String field, String code) {
        if (chosen == null) {
            throw new InvalidInput(FieldProblem.of(field, code));
        }
    }
}
