package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.PipelineBoard;

/** The board: one column per stage, one card per person. Keys, menu and dragging all use the same presenter. */
class BoardPanel extends Div {

    private final ApplicantPresenter desk;
    private final Owner owner;
    private final List<BoardColumn> columns = new ArrayList<>();
    private final List<Object> stages;

    /** The view around the board. */
    interface Owner extends java.io.Serializable {
        boolean isSelected(ApplicantCard person);

        void select(ApplicantCard person, boolean selected);

        List<ApplicantCard> selection();

        /** Selects all of them, one or hundreds. */
        void selectAll(Collection<ApplicantCard> people);

        /** The page of an applicant, which continues through the people shown here. */
        String addressOf(ApplicantCard person);

        /** Opens that page. */
        void open(ApplicantCard person);

        /** The list of everyone in a stage. */
        String addressOf(PipelineStageId stage);

        /** The reader searched, filtered or sorted the list. */
        void listed(PipelineAddress address);

        /**
         * Shows all that a column can hold.
         *
         * @param column counted from 0
         */
        void showMore(int column);

        /** Only some people are shown. */
        boolean isFiltered();

        /** Others changed something on the board. */
        void othersChanged();

        void explainKeys();
    }

    BoardPanel(PipelineBoard board, int openings, ApplicantPresenter desk, Owner owner) {
        this.desk = desk;
        this.owner = owner;
        addClassName("jw-board");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement()
                .setAttribute(
                        "aria-label",
                        desk.words()
                                .text(
                                        "applications.pipeline.board.name",
                                        board.stages().size()));
        stages = plan(board);
        board.stages().forEach(stage -> columns.add(new BoardColumn(stage, columns.size(), openings, desk, owner)));
        columns.forEach(this::add);
        if (desk.mayMove()) {
            add(new CardMenu(desk));
        }
        getElement()
                .addEventListener(
                        "board-key",
                        event -> onKey(
                                event.getEventData().get("event.detail.key").asString(),
                                event.getEventData()
                                        .get("event.detail.application")
                                        .asString()))
                .addEventData("event.detail.key")
                .addEventData("event.detail.application");
        getElement().addEventListener("board-changed", event -> owner.othersChanged());
    }

    private static List<Object> plan(PipelineBoard board) {
        return board.stages().stream()
                .<Object>map(stage -> List.of(stage.id(), stage.plan()))
                .toList();
    }

    /** From where {@code assets/board.js} learns how many changes there are, and how many the reader has seen. */
    void watch(String address, long seen) {
        getElement().setAttribute("data-changes", address);
        getElement().setAttribute("data-seen", String.valueOf(seen));
    }

    /** Whether it has the stages of a board: otherwise it is drawn anew. */
    boolean fits(PipelineBoard board) {
        return stages.equals(plan(board));
    }

    /** Shows the current state, and leaves unchanged cards in place. */
    void show(PipelineBoard board) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).show(board.stages().get(i));
        }
    }

    /** Scrolls to where the reader was when they left the board. */
    void restorePlace() {
        getElement().executeJs("window.jobwrightBoard?.restore(this)");
    }

    /** Focuses someone's card; without a name, the card that replaced the one moved last. */
    void focus(String reference) {
        getElement().executeJs("window.jobwrightBoard?.focus(this, $0)", reference);
    }

    private void onKey(String key, String reference) {
        List<ApplicantCard> people = people(reference);
        switch (key) {
            case "u" -> desk.undo();
            case "?" -> owner.explainKeys();
            default -> desk.onKey(key, people);
        }
    }

    /** The selection, if the card belongs to it or none has the focus; else only that card. */
    private List<ApplicantCard> people(String reference) {
        Optional<ApplicantCard> focused = shown().filter(
                        person -> person.reference().value().equals(reference))
                .findFirst();
        return focused.isEmpty() || owner.isSelected(focused.orElseThrow())
                ? owner.selection()
                : List.of(focused.orElseThrow());
    }

    private Stream<ApplicantCard> shown() {
        return columns.stream().flatMap(BoardColumn::cards).map(PersonCard::person);
    }
}
