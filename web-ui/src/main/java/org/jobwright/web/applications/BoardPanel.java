package org.jobwright.web.applications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.PipelineStageId;
import org.jobwright.domain.applications.StageKind;
import org.jobwright.services.applications.ApplicantCard;
import org.jobwright.services.applications.PipelineBoard;
import org.jobwright.services.applications.PipelineBoard.BoardStage;

/** The board: one column a stage, one card a person. Keys, menus and dragging all lead to the same desk. */
class BoardPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final ApplicantDesk desk;
    private final Owner owner;
    private final List<ApplicantCard> shown;

    /** The view around the board. */
    interface Owner extends java.io.Serializable {
        boolean isSelected(ApplicantCard person);

        void select(ApplicantCard person, boolean selected);

        List<ApplicantCard> selection();

        RouteParameters addressOf(ApplicantCard person);

        /** The reader searched or sorted the list. */
        void listed(PipelineAddress address);

        void showMore(PipelineStageId stage);

        void explainKeys();
    }

    BoardPanel(PipelineBoard board, int openings, ApplicantDesk desk, Owner owner) {
        this.desk = desk;
        this.owner = owner;
        this.shown =
                board.stages().stream().flatMap(stage -> stage.cards().stream()).toList();
        addClassName("jw-board");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement()
                .setAttribute(
                        "aria-label",
                        desk.words().text("pipeline.board.name", board.stages().size()));
        board.stages().forEach(stage -> add(column(stage, openings)));
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
    }

    /** Puts the focus on somebody's card, else on the board; later than a closing menu or dialog gives it back. */
    void focus(String reference) {
        getElement()
                .executeJs(
                        "setTimeout(() => (this.querySelector(`[data-application='${$0}'] .name`) ?? this).focus(), 200)",
                        reference);
    }

    private Section column(BoardStage stage, int openings) {
        PipelineWords words = desk.words();
        String id = "stage-" + stage.id();
        H2 name = new H2(words.stage(stage));
        name.setId(id);
        Section column = new Section(new Header(name, new Span(words.formats().number(stage.count()))));
        column.addClassName("jw-column");
        column.getElement().setAttribute("aria-labelledby", id);
        if (stage.count() == 0) {
            Paragraph nobody = new Paragraph(
                    stage.kind() == StageKind.HIRED
                            ? words.text("pipeline.board.nobody-hired", openings)
                            : words.text("pipeline.board.nobody"));
            nobody.addClassName("jw-empty");
            column.add(nobody);
        } else {
            column.add(cards(stage));
        }
        if (desk.mayDecide()) {
            DropTarget.create(column).addDropListener(drop -> drop.getDragSourceComponent()
                    .filter(PersonCard.class::isInstance)
                    .map(PersonCard.class::cast)
                    .filter(card -> !card.person().stage().equals(stage.id()))
                    .ifPresent(card -> desk.move(List.of(card.person()), stage.id())));
        }
        return column;
    }

    private UnorderedList cards(BoardStage stage) {
        UnorderedList list = new UnorderedList();
        stage.cards().forEach(person -> list.add(new PersonCard(person, owner, desk)));
        if (stage.more() > 0) {
            Button more = new Button(
                    desk.words().text("pipeline.board.more", stage.more()), click -> owner.showMore(stage.id()));
            more.addThemeVariants(ButtonVariant.TERTIARY);
            more.setWidthFull();
            more.setAriaLabel(desk.words()
                    .text("pipeline.board.more-in", stage.more(), desk.words().stage(stage)));
            list.add(new ListItem(more));
        }
        return list;
    }

    private void onKey(String key, String reference) {
        switch (key) {
            case "m" -> desk.askMove(movedByKey(reference));
            case "u" -> desk.undo();
            default -> owner.explainKeys();
        }
    }

    /** The selection, if the card belongs to it or none has the focus; else that card alone. */
    private List<ApplicantCard> movedByKey(String reference) {
        Optional<ApplicantCard> focused = shown.stream()
                .filter(person -> person.reference().value().equals(reference))
                .findFirst();
        return focused.isEmpty() || owner.isSelected(focused.orElseThrow())
                ? owner.selection()
                : List.of(focused.orElseThrow());
    }
}
