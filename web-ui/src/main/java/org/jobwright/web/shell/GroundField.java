package org.jobwright.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.GroundKind;
import org.jobwright.web.shared.text.Texts;

/** What a restriction is based on: our terms, which need no more, or a law, which must be named. */
class GroundField extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final RadioButtonGroup<GroundKind> kind = new RadioButtonGroup<>();
    private final TextField law = new TextField();

    GroundField(Ground suggested) {
        kind.setLabel(texts.get("shared.ground"));
        kind.setItems(GroundKind.values());
        kind.setItemLabelGenerator(texts::of);
        kind.setValue(suggested.kind());
        law.setLabel(texts.get("shared.ground.law"));
        law.setHelperText(texts.get("shared.ground.law.hint"));
        law.setMaxLength(Ground.MAX_LENGTH);
        law.setWidthFull();
        law.setRequiredIndicatorVisible(true);
        law.setVisible(suggested.kind() == GroundKind.LAW);
        if (suggested.kind() == GroundKind.LAW) {
            law.setValue(suggested.text());
        }
        law.addValueChangeListener(change -> law.setInvalid(false));
        kind.addValueChangeListener(change -> law.setVisible(change.getValue() == GroundKind.LAW));
        add(kind, law);
    }

    /** Marks what is missing. */
    boolean isComplete() {
        boolean complete =
                kind.getValue() == GroundKind.TERMS || !law.getValue().isBlank();
        if (!complete) {
            law.setErrorMessage(texts.get("violation.shared.ground.law-required"));
            law.setInvalid(true);
            law.focus();
        }
        return complete;
    }

    Ground value() {
        return kind.getValue() == GroundKind.TERMS ? Ground.TERMS : new Ground(GroundKind.LAW, law.getValue());
    }
}
