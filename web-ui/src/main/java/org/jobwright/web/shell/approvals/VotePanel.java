package org.jobwright.web.shell.approvals;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.jobwright.domain.approvals.Verdict;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The reader approves or refuses, with a comment beneath; what was typed stays when they cannot. */
public class VotePanel extends Section {

    private static final int MAX_COMMENT = 1000;

    private final Texts texts = WorkspaceUser.texts();
    private final TextArea comment = new TextArea(texts.get("shared.approvals.vote.comment"));
    private final SerializableBiConsumer<Verdict, String> vote;

    /** @param alone the reader approves what they asked for themselves */
    public VotePanel(boolean alone, SerializableBiConsumer<Verdict, String> vote) {
        this.vote = vote;
        addClassNames("jw-panel", "jw-stack");
        comment.setHelperText(texts.get("shared.approvals.vote.comment.hint"));
        comment.setMaxLength(MAX_COMMENT);
        comment.setManualValidation(true);
        comment.setWidthFull();
        Button approve = button("shared.approvals.vote.approve", Verdict.APPROVE);
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(approve, button("shared.approvals.vote.refuse", Verdict.REFUSE));
        actions.addClassName("jw-actions");
        add(new H2(texts.get("shared.approvals.vote")));
        if (alone) {
            add(new Paragraph(texts.get("shared.approvals.vote.alone")));
        }
        add(actions, comment);
    }

    private Button button(String label, Verdict verdict) {
        Button button = new Button(texts.get(label));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                answer(verdict);
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    private void answer(Verdict verdict) {
        if (verdict == Verdict.REFUSE && comment.getValue().isBlank()) {
            comment.setErrorMessage(texts.get("shared.approvals.vote.comment.required"));
            comment.setInvalid(true);
            comment.focus();
            return;
        }
        vote.accept(verdict, comment.getValue());
    }

    /** What the reader had begun to write. */
    public void type(String words) {
        comment.setValue(words);
    }
}
