package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Objects;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.web.shared.text.Texts;

/** One stage: its fields are saved as soon as they are left; it moves by its buttons, by keys or by dragging. */
class StageRow extends ListItem implements DragSource<StageRow> {

    private final Texts texts;
    private final int place;
    private final StageEditor editor;
    private final Span people = new Span();
    private final TextField name = new TextField();
    private final TextField hint = new TextField();
    private final IntegerField goal = new IntegerField();
    private final NativeButton interviews;
    private final NativeButton documents;
    private final NativeButton up;
    private final NativeButton down;
    private final NativeButton archive;
    private StageLine line;

    StageRow(StageLine line, int place, StageEditor editor, Texts texts) {
        this.line = line;
        this.place = place;
        this.editor = editor;
        this.texts = texts;
        addClassName("jw-stagerow");
        interviews = new NativeButton("", click -> askInterviews());
        interviews.addClassNames("more", "interviews");
        documents = new NativeButton("", click -> askDocuments());
        documents.addClassName("more");
        up = button("\u2191", () -> editor.move(place, place - 1));
        down = button("\u2193", () -> editor.move(place, place + 1));
        archive = button("\u00d7", () -> editor.remove(place));
        people.addClassName("people");
        add(moves(), kind(), fields());
        if (line.people() != null) {
            add(people);
        }
        if (!line.isFixed()) {
            add(archive);
            setDraggable(true);
        }
        DropTarget.create(this).addDropListener(drop -> drop.getDragSourceComponent()
                .filter(StageRow.class::isInstance)
                .map(StageRow.class::cast)
                .filter(dragged -> dragged.place != place)
                .ifPresent(dragged -> editor.move(dragged.place, place)));
        show(line);
    }

    private Div moves() {
        Div moves = new Div();
        moves.addClassName("moves");
        if (!line.isFixed()) {
            moves.add(up, down);
            Shortcuts.addShortcutListener(this, () -> editor.move(place, place - 1), Key.ARROW_UP, KeyModifier.ALT)
                    .listenOn(this);
            Shortcuts.addShortcutListener(this, () -> editor.move(place, place + 1), Key.ARROW_DOWN, KeyModifier.ALT)
                    .listenOn(this);
        }
        return moves;
    }

    private Span kind() {
        Span kind = new Span(texts.of(line.plan().kind()));
        kind.addClassName("kind");
        return kind;
    }

    private Div fields() {
        name.setPlaceholder(texts.of(line.plan().kind()));
        name.setMaxLength(PlannedStage.MAX_NAME);
        name.addClassName("name");
        name.addValueChangeListener(change -> save(change.isFromClient()));
        hint.setPlaceholder(texts.get("applications.stages.hint"));
        hint.setMaxLength(PlannedStage.MAX_HINT);
        hint.addClassName("hint");
        hint.addValueChangeListener(change -> save(change.isFromClient()));
        Div fields = new Div(name, hint);
        fields.addClassName("fields");
        if (line.plan().kind() != StageKind.HIRED) {
            String range = texts.get("violation.applications.stage.goal", PlannedStage.MAX_GOAL_DAYS);
            goal.setPlaceholder(texts.get("applications.stages.goal-none"));
            goal.setSuffixComponent(new Span(texts.get("applications.stages.days")));
            goal.setMin(1);
            goal.setMax(PlannedStage.MAX_GOAL_DAYS);
            goal.setI18n(new IntegerField.IntegerFieldI18n()
                    .setBadInputErrorMessage(range)
                    .setMinErrorMessage(range)
                    .setMaxErrorMessage(range));
            goal.addClassName("goal");
            goal.addValueChangeListener(change -> save(change.isFromClient()));
            fields.add(goal, interviews, documents);
        }
        return fields;
    }

    /** Shows what is stored now; the focus stays where it is. */
    void show(StageLine now) {
        line = now;
        PlannedStage plan = now.plan();
        String label = editor.nameOf(plan);
        name.setAriaLabel(texts.get("applications.stages.name-of", label));
        name.setValue(Objects.requireNonNullElse(plan.name(), ""));
        name.setInvalid(false);
        hint.setAriaLabel(texts.get("applications.stages.hint-of", label));
        hint.setValue(Objects.requireNonNullElse(plan.hint(), ""));
        goal.setAriaLabel(texts.get("applications.stages.goal-of", label));
        goal.setValue(plan.goalDays());
        interviews.setText(editor.interviews().summary(plan));
        interviews.setAriaLabel(texts.get("applications.stages.interview.of", label, interviews.getText()));
        documents.setText(
                plan.documents().isEmpty()
                        ? texts.get("applications.stages.documents.add")
                        : texts.get("applications.stages.documents.chosen", String.join(", ", plan.documents())));
        documents.setAriaLabel(texts.get("applications.stages.documents.of", label, documents.getText()));
        people.setText(now.people() == null ? "" : texts.get("applications.stages.people", now.people()));
        label(up, texts.get("applications.stages.up", label));
        label(down, texts.get("applications.stages.down", label));
        label(archive, texts.get("applications.stages.archive", label));
        up.setEnabled(editor.mayMove(place, place - 1));
        down.setEnabled(editor.mayMove(place, place + 1));
    }

    private static void label(NativeButton button, String label) {
        button.setAriaLabel(label);
        button.setTitle(label);
    }

    private void save(boolean byPerson) {
        boolean isGoalValid = goal.isEmpty() || goal.getValue() >= 1 && goal.getValue() <= PlannedStage.MAX_GOAL_DAYS;
        if (!byPerson || !isGoalValid) {
            return;
        }
        PlannedStage before = line.plan();
        PlannedStage revised = before.described(name.getValue(), hint.getValue(), goal.getValue());
        boolean isTaken = editor.isTaken(revised, place);
        name.setInvalid(isTaken);
        name.setErrorMessage(isTaken ? texts.get("violation.applications.stage.name.taken") : null);
        if (!isTaken) {
            editor.revise(place, revised);
        }
    }

    private void askInterviews() {
        new StageInterviewDialog(
                        texts,
                        editor.nameOf(line.plan()),
                        line.plan(),
                        editor.interviews(),
                        revised -> editor.revise(place, revised))
                .open();
    }

    private void askDocuments() {
        new StageDocumentsDialog(
                        texts, editor.nameOf(line.plan()), line.plan(), revised -> editor.revise(place, revised))
                .open();
    }

    private static NativeButton button(String sign, SerializableRunnable action) {
        NativeButton button = new NativeButton(sign, click -> action.run());
        button.addClassName("jw-iconbutton");
        return button;
    }

    /** After it was moved, so that the next press moves it on. */
    void focusMove(boolean upwards) {
        NativeButton wanted = upwards ? up : down;
        NativeButton other = upwards ? down : up;
        (wanted.isEnabled() ? wanted : other).focus();
    }
}
