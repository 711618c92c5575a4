package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.PipelineBoard;
import org.jobwright.services.applications.pipeline.PipelineBoard.BoardStage;
import org.jobwright.web.applications.bulk.ApplicantPresenter;
import org.jobwright.web.applications.lists.PipelinePlace;
import org.jobwright.web.applications.lists.Selection;
import tools.jackson.databind.JsonNode;

/**
 * The board: one column per stage, one card per person. Keys, menu and dragging all use the same presenter. The cards
 * are drawn by {@code assets/cards.js}, which says what is done with them to the board.
 */
class BoardPanel extends Div {

    private static final String DETAIL = "event.detail.";

    private final ApplicantPresenter desk;
    private final Owner owner;
    private final List<BoardColumn> columns = new ArrayList<>();
    private final List<Object> stages;

    /** What surrounds the board. */
    interface Owner extends Serializable {

        PipelinePlace place();

        Selection selection();

        /**
         * Shows more people of a stage.
         *
         * @param column counted from 0
         * @param shown how many are shown so far
         */
        void showMore(int column, int shown);

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
        board.stages().forEach(stage -> columns.add(new BoardColumn(stage, openings, desk, owner.place())));
        columns.forEach(this::add);
        if (desk.mayMove()) {
            add(new CardMenu(desk));
        }
        listen("board-key", data -> onKey(text(data, "key"), text(data, "application")));
        listen("board-select", data -> person(text(data, "application"))
                .filter(person -> desk.mayMove())
                .ifPresent(person -> {
                    owner.selection()
                            .select(person, data.path(DETAIL + "selected").asBoolean(false));
                    remember();
                }));
        listen("board-drop", data -> drop(text(data, "application"), text(data, "stage")));
        listen("board-more", data -> column(text(data, "stage"))
                .ifPresent(column ->
                        owner.showMore(columns.indexOf(column), column.people().size())));
        getElement().addEventListener("board-changed", event -> owner.othersChanged());
    }

    private void listen(String name, SerializableConsumer<JsonNode> listener) {
        getElement()
                .addEventListener(name, event -> listener.accept(event.getEventData()))
                .addEventData(DETAIL + "key")
                .addEventData(DETAIL + "application")
                .addEventData(DETAIL + "stage")
                .addEventData(DETAIL + "selected");
    }

    private static String text(JsonNode data, String name) {
        return data.path(DETAIL + name).asString("");
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

    /** Shows the current state of these stages; what is unchanged stays in place. */
    void show(List<BoardStage> now) {
        now.forEach(stage -> columns.stream()
                .filter(column -> column.stage().equals(stage.id()))
                .forEach(column -> column.show(stage)));
        choose();
    }

    /** Ticks the boxes of the selected people, and no others. */
    void choose() {
        if (remember()) {
            getElement().executeJs("window.jobwrightCards?.choose(this)");
        }
    }

    /** For cards that are drawn later; a box that was just clicked is ticked already, and perhaps the next one, too. */
    private boolean remember() {
        String chosen = owner.selection().people().stream()
                .map(person -> person.reference().value())
                .collect(Collectors.joining(" "));
        boolean isNew = !chosen.equals(getElement().getAttribute("data-chosen"));
        getElement().setAttribute("data-chosen", chosen);
        return isNew;
    }

    /** Scrolls to where the reader was when they left the board. */
    void restorePlace() {
        getElement().executeJs("window.jobwrightBoard?.restore(this)");
    }

    /** Focuses someone's card; without a name, the card that replaced the one moved last. */
    void focus(String reference) {
        getElement().executeJs("window.jobwrightBoard?.focus(this, $0)", reference);
    }

    private void drop(String reference, String stage) {
        column(stage).ifPresent(column -> person(reference)
                .filter(person -> desk.mayMove() && !person.stage().equals(column.stage()))
                .ifPresent(person -> desk.move(List.of(person), column.stage())));
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
        Optional<ApplicantCard> focused = person(reference);
        return focused.isEmpty() || owner.selection().has(focused.orElseThrow())
                ? owner.selection().people()
                : List.of(focused.orElseThrow());
    }

    private Optional<ApplicantCard> person(String reference) {
        return columns.stream()
                .flatMap(column -> column.people().stream())
                .filter(person -> person.reference().value().equals(reference))
                .findFirst();
    }

    private Optional<BoardColumn> column(String stage) {
        return columns.stream()
                .filter(column -> column.stage().toString().equals(stage))
                .findFirst();
    }
}
