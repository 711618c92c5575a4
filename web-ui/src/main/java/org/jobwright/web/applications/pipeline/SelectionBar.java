package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.web.shell.frame.MenuButton;

/** The actions for selected people; visible only while there is a selection. */
class SelectionBar extends Div {

    private final ApplicantPresenter desk;
    private final SerializableRunnable clear;
    private final SerializableRunnable showAll;
    private final SerializableConsumer<List<ApplicantCard>> tag;
    private final SerializableConsumer<List<ApplicantCard>> assign;
    private final SerializableFunction<List<ApplicantCard>, ComparisonLink> compare;

    /**
     * The bar of one view.
     *
     * @param showAll shows those whom the filter hides
     * @param tag asks for a tag of the selection
     * @param assign asks for an interviewer of the selection
     * @param compare makes the way to the selected people side by side
     */
    SelectionBar(
            ApplicantPresenter desk,
            SerializableRunnable clear,
            SerializableRunnable showAll,
            SerializableConsumer<List<ApplicantCard>> tag,
            SerializableConsumer<List<ApplicantCard>> assign,
            SerializableFunction<List<ApplicantCard>, ComparisonLink> compare) {
        this.desk = desk;
        this.compare = compare;
        this.clear = clear;
        this.showAll = showAll;
        this.tag = tag;
        this.assign = assign;
        addClassName("jw-bottom");
        setVisible(false);
    }

    /** @param hidden how many of them the filter does not show */
    void show(List<ApplicantCard> selection, long hidden) {
        removeAll();
        setVisible(!selection.isEmpty() && desk.mayMove());
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
                new Element("strong").setText(words.text("applications.pipeline.selected", selection.size(), hidden));
        bar.getElement().appendChild(count);
        if (hidden > 0) {
            Button shown = new Button(words.text("applications.pipeline.selected.show"), click -> showAll.run());
            shown.addThemeVariants(ButtonVariant.TERTIARY);
            bar.add(shown);
        }

        Optional<CandidateStatus> step = desk.nextStep(selection);
        Button move = wide(words.text("applications.pipeline.move.bulk"), () -> desk.askMove(selection));
        // One filled button: the step that is next for all, else the move.
        if (step.isPresent()) {
            Button advance =
                    new Button(desk.verb(step.orElseThrow()), click -> desk.askAdvance(selection, step.orElseThrow()));
            advance.addThemeVariants(ButtonVariant.PRIMARY);
            advance.addClassName("jw-grow");
            bar.add(advance, more(selection, true), move);
        } else if (desk.mayTell(selection)) {
            Button tell =
                    new Button(words.text("applications.pipeline.decision.tell-now"), click -> desk.askTell(selection));
            tell.addThemeVariants(ButtonVariant.PRIMARY);
            tell.addClassName("jw-grow");
            Button undo = new Button(words.text("shared.undo"), click -> desk.askUndo(selection));
            undo.addClassName("jw-roomy");
            bar.add(tell, undo, more(selection, true), move);
        } else {
            move.addThemeVariants(ButtonVariant.PRIMARY);
            move.removeClassName("jw-wide");
            move.addClassName("jw-grow");
            bar.add(move, more(selection, false));
        }
        if (desk.mayDecide() && !desk.mayTell(selection)) {
            bar.add(wide(words.text("applications.pipeline.decline"), () -> desk.askDecline(selection)));
        }
        if (desk.mayWrite()) {
            bar.add(wide(words.text("applications.pipeline.write"), () -> desk.askWrite(selection)));
        }
        bar.add(
                wide(words.text("applications.tags.bulk"), () -> tag.accept(selection)),
                wide(words.text("applications.assign.do"), () -> assign.accept(selection)));
        if (ComparisonLink.isFor(selection)) {
            bar.add(compare.apply(selection));
        }
        Button clearing = new Button(words.text("applications.pipeline.clear"), click -> clear.run());
        clearing.addThemeVariants(ButtonVariant.TERTIARY);
        clearing.addClassName("end");
        bar.add(clearing);
        add(bar);
    }

    private static Button wide(String text, SerializableRunnable action) {
        Button button = new Button(text, click -> action.run());
        button.addClassNames("jw-wide", "jw-roomy");
        return button;
    }

    /** On a phone the other actions are in a menu. */
    private MenuButton more(List<ApplicantCard> selection, boolean withMove) {
        PipelineLabels words = desk.words();
        MenuButton menu = new MenuButton(words.text("applications.pipeline.more"));
        menu.addClassNames("jw-more", "jw-roomy");
        if (withMove) {
            menu.addItem(words.text("applications.pipeline.move.bulk"), () -> desk.askMove(selection));
        }
        if (desk.mayDecide() && !desk.mayTell(selection)) {
            menu.addItem(words.text("applications.pipeline.decline"), () -> desk.askDecline(selection));
        }
        if (desk.mayWrite()) {
            menu.addItem(words.text("applications.pipeline.write"), () -> desk.askWrite(selection));
        }
        menu.addItem(words.text("applications.tags.bulk"), () -> tag.accept(selection));
        menu.addItem(words.text("applications.assign.do"), () -> assign.accept(selection));
        return menu;
    }
}
