package org.jobwright.web.applications.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.web.applications.lists.ComparisonLink;
import org.jobwright.web.applications.lists.PipelinePlace;
import org.jobwright.web.applications.lists.Selection;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.frame.MenuButton;

/** The actions for selected people; visible only while there is a selection. */
public class SelectionBar extends Div {

    private final ApplicantPresenter desk;
    private final DecisionDesk decisions;
    private final Selection selection;
    private final PipelinePlace place;
    private final SerializableRunnable clear;
    private final SerializableRunnable showAll;

    /** One of the actions that a phone has in a menu. */
    private record Action(String key, SerializableRunnable run) implements Serializable {}

    /**
     * The bar of one view.
     *
     * @param showAll shows those whom the filter hides
     */
    public SelectionBar(
            ApplicantPresenter desk,
            Selection selection,
            PipelinePlace place,
            SerializableRunnable clear,
            SerializableRunnable showAll) {
        this.desk = desk;
        this.decisions = desk.decisions();
        this.selection = selection;
        this.place = place;
        this.clear = clear;
        this.showAll = showAll;
        addClassName("jw-bottom");
        setVisible(false);
    }

    /**
     * Shows the selection and what can be done with it; nothing without one.
     *
     * @param hidden how many of the selection the filter does not show
     */
    public void show(long hidden) {
        removeAll();
        List<ApplicantCard> people = selection.people();
        setVisible(!people.isEmpty() && desk.mayMove());
        if (!isVisible()) {
            return;
        }
        PipelineLabels words = desk.words();
        Div bar = new Div();
        bar.addClassName("jw-selbar");
        bar.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.text("applications.pipeline.selection"));
        Element count =
                new Element("strong").setText(words.text("applications.pipeline.selected", people.size(), hidden));
        bar.getElement().appendChild(count);
        if (hidden > 0) {
            Button shown = new Button(words.text("applications.pipeline.selected.show"), click -> showAll.run());
            shown.addThemeVariants(ButtonVariant.TERTIARY);
            bar.add(shown);
        }
        addActions(bar, people);
        ComparisonLink.of(place, people, words).ifPresent(bar::add);
        Button clearing = new Button(words.text("applications.pipeline.clear"), click -> clear.run());
        clearing.addThemeVariants(ButtonVariant.TERTIARY);
        clearing.addClassName("end");
        bar.add(clearing);
        add(bar);
    }

    /** One filled button: the step that is next for all, else that they are told, else the move. */
    private void addActions(Div bar, List<ApplicantCard> people) {
        Action move = new Action("applications.pipeline.move.bulk", () -> desk.askMove(people));
        List<Action> others = others(people);
        Optional<CandidateStatus> step = decisions.nextStep(people);
        if (step.isEmpty() && !decisions.mayTell(people)) {
            bar.add(filled(text(move), move.run()), more(others));
        } else {
            if (step.isPresent()) {
                CandidateStatus next = step.orElseThrow();
                bar.add(filled(decisions.verb(next), () -> decisions.askAdvance(people, next)));
            } else {
                Button undo = new Button(text("shared.undo"), click -> decisions.askUndo(people));
                undo.addClassName("jw-roomy");
                bar.add(filled(text("applications.pipeline.decision.tell-now"), () -> decisions.askTell(people)), undo);
            }
            others.addFirst(move);
            bar.add(more(others));
        }
        others.forEach(action -> bar.add(wide(action)));
    }

    private List<Action> others(List<ApplicantCard> people) {
        List<Action> others = new ArrayList<>();
        if (decisions.mayDecide() && !decisions.mayTell(people)) {
            others.add(new Action("applications.pipeline.decline", () -> decisions.askDecline(people)));
        }
        if (desk.mayWrite()) {
            others.add(new Action("applications.pipeline.write", () -> desk.askWrite(people)));
        }
        others.add(new Action("applications.tags.bulk", () -> desk.askTag(people)));
        others.add(new Action("applications.assign.do", () -> desk.askAssign(people)));
        return others;
    }

    private String text(Action action) {
        return text(action.key());
    }

    private String text(String key) {
        return desk.words().text(key);
    }

    private static Button filled(String text, SerializableRunnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClassNames("jw-roomy", "jw-grow");
        return button;
    }

    private Button wide(Action action) {
        Button button = new Button(text(action), click -> action.run().run());
        button.addClassNames("jw-wide", "jw-roomy");
        return button;
    }

    /** On a phone the other actions are in a menu. */
    private MenuButton more(List<Action> actions) {
        MenuButton menu = new MenuButton(text("applications.pipeline.more"));
        menu.addClassNames("jw-more", "jw-roomy");
        actions.forEach(action -> menu.addItem(text(action), action.run()));
        return menu;
    }
}
