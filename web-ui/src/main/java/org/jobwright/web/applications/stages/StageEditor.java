package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.applications.pipeline.StageRules;
import org.jobwright.services.interviews.StageInterviewQueries;
import org.jobwright.web.applications.words.PipelineLabels;

/** Edits stages in place, those of a posting or of a template. */
class StageEditor extends Div {

    private final PipelineLabels words;
    private final Owner owner;
    private final StageInterviewWords interviews;
    private final OrderedList list = new OrderedList();
    private final Button add;
    private List<StageLine> lines = List.of();

    /** Whose stages they are: each change is saved at once, and then shown anew. */
    interface Owner extends Serializable {
        void add(PlannedStage stage);

        /** Changes the stage at a place, counted from 0. */
        void revise(int place, PlannedStage revised);

        void move(int from, int to);

        void remove(int place);
    }

    StageEditor(PipelineLabels words, StageInterviewQueries.Choices choices, Owner owner) {
        this.words = words;
        this.owner = owner;
        this.interviews = new StageInterviewWords(words.texts(), choices);
        addClassName("jw-stages");
        add = new Button(
                words.text("applications.stages.add"), click -> new StageDialog(words, this, owner::add).open());
        add(list, add);
    }

    void show(List<StageLine> shown) {
        boolean fits = kinds(lines).equals(kinds(shown));
        lines = List.copyOf(shown);
        if (fits) {
            for (int i = 0; i < lines.size(); i++) {
                row(i).show(lines.get(i));
            }
        } else {
            list.removeAll();
            for (int i = 0; i < lines.size(); i++) {
                list.add(new StageRow(lines.get(i), i, this, words.texts()));
            }
        }
        add.setEnabled(lines.size() < StageRules.MAX_STAGES);
    }

    private static List<StageKind> kinds(List<StageLine> lines) {
        return lines.stream().map(line -> line.plan().kind()).toList();
    }

    private StageRow row(int place) {
        return (StageRow) list.getComponentAt(place);
    }

    StageInterviewWords interviews() {
        return interviews;
    }

    String nameOf(PlannedStage stage) {
        return words.stage(stage);
    }

    /** Whether another stage is called so, by its own or its usual name. */
    boolean isTaken(PlannedStage stage, int place) {
        for (int i = 0; i < lines.size(); i++) {
            if (i != place && nameOf(lines.get(i).plan()).equalsIgnoreCase(nameOf(stage))) {
                return true;
            }
        }
        return false;
    }

    boolean mayMove(int from, int to) {
        return to > 0
                && to < lines.size() - 1
                && lines.get(from).plan().kind() == lines.get(to).plan().kind();
    }

    void revise(int place, PlannedStage revised) {
        owner.revise(place, revised);
    }

    void move(int from, int to) {
        if (to < 0 || to >= lines.size() || lines.get(from).isFixed()) {
            return;
        }
        owner.move(from, to);
        row(to).focusMove(to < from);
    }

    void remove(int place) {
        owner.remove(place);
    }

    /** A list with one stage in another place. */
    static <T> List<T> moved(List<T> items, int from, int to) {
        List<T> moved = new ArrayList<>(items);
        moved.add(to, moved.remove(from));
        return moved;
    }
}
