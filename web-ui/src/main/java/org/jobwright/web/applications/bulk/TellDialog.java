package org.jobwright.web.applications.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.bulk.UntoldDecision;
import org.jobwright.web.applications.words.CandidateStatusLabels;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.NameList;
import org.jobwright.web.shell.WorkspaceUser;

/** Asks before decisions that wait are told at once, or undone: about whom, and what each of them reads. */
public class TellDialog extends Dialog {

    private final List<UntoldDecision> decisions;
    private final Texts texts = WorkspaceUser.texts();
    private final IntegerField number = new IntegerField();

    private TellDialog(List<UntoldDecision> decisions, String organization, String question, String verb) {
        this.decisions = List.copyOf(decisions);
        setHeaderTitle(texts.get(question, decisions.size()));
        addClassName("jw-sheet");
        Div form = new Div();
        form.addClassName("jw-stack");
        byText(organization).forEach((text, names) -> form.add(told(text, names)));
        form.add(note(verb), number);
        add(form);
        number.setVisible(false);
        number.setLabel(texts.get("applications.pipeline.decision.number", decisions.size()));
        number.setErrorMessage(texts.get("applications.pipeline.telling.number-wrong", decisions.size()));
        number.setManualValidation(true);
    }

    /** Asks whether the candidates are told now. */
    public static TellDialog tell(
            List<UntoldDecision> decisions,
            String organization,
            SerializableBiConsumer<List<SeenDecision>, Integer> tell) {
        TellDialog dialog = new TellDialog(
                decisions,
                organization,
                "applications.pipeline.telling.tell",
                "applications.pipeline.decision.at-once");
        dialog.number.setVisible(decisions.size() > ProposeDecision.TOLD_WITHOUT_NUMBER);
        dialog.offer("applications.pipeline.decision.tell-now", () -> {
            if (dialog.isNumberTyped()) {
                dialog.close();
                tell.accept(dialog.seen(), dialog.number.isVisible() ? dialog.number.getValue() : null);
            }
        });
        return dialog;
    }

    /** Asks whether the decisions are undone. */
    public static TellDialog undo(
            List<UntoldDecision> decisions, String organization, SerializableConsumer<List<SeenDecision>> undo) {
        TellDialog dialog = new TellDialog(
                decisions,
                organization,
                "applications.pipeline.telling.undo",
                "applications.pipeline.telling.undo.how");
        dialog.offer("shared.undo", () -> {
            dialog.close();
            undo.accept(dialog.seen());
        });
        return dialog;
    }

    private void offer(String verb, SerializableRunnable action) {
        Button button = new Button(texts.get(verb), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), button);
    }

    /** The names of those who read the same. */
    private Map<String, List<String>> byText(String organization) {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        decisions.forEach(decision -> byText.computeIfAbsent(text(decision, organization), text -> new ArrayList<>())
                .add(decision.applicantName()));
        return byText;
    }

    private String text(UntoldDecision decision, String organization) {
        CandidateStatus step = decision.reason() == null ? decision.outcome() : null;
        String sentence = CandidateStatusLabels.sentence(texts, organization, step, decision.reason());
        return decision.message() == null ? sentence : sentence + "\n\n" + decision.message();
    }

    private Div told(String text, List<String> names) {
        Paragraph words = new Paragraph(text);
        words.addClassName("jw-lines-kept");
        Div panel = new Div(new NameList(names, texts), words);
        panel.addClassNames("jw-panel", "jw-preview");
        return panel;
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(texts.get(key));
        note.addClassName("jw-note");
        return note;
    }

    private List<SeenDecision> seen() {
        return decisions.stream().map(UntoldDecision::seen).toList();
    }

    private boolean isNumberTyped() {
        boolean typed = !number.isVisible() || Objects.equals(number.getValue(), decisions.size());
        number.setInvalid(!typed);
        if (!typed) {
            number.focus();
        }
        return typed;
    }
}
