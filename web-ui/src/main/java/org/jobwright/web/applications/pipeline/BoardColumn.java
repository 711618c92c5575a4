package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.PipelineBoard.BoardStage;

/** One stage with its people. Unchanged cards stay in place, so that the column keeps its scroll position. */
class BoardColumn extends Section {

    private final int number;
    private final int openings;
    private final ApplicantPresenter desk;
    private final BoardPanel.Owner owner;
    private final Span count = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Div end = new Div();

    /** @param number counted from 0 */
    BoardColumn(BoardStage stage, int number, int openings, ApplicantPresenter desk, BoardPanel.Owner owner) {
        this.number = number;
        this.openings = openings;
        this.desk = desk;
        this.owner = owner;
        String id = "stage-" + stage.id();
        H2 name = new H2(desk.words().stage(stage));
        name.setId(id);
        addClassName("jw-column");
        getElement().setAttribute("aria-labelledby", id);
        Div scroller = new Div(list, end);
        scroller.addClassName("jw-scroller");
        Header head = new Header(name, count);
        if (stage.plan().hint() != null) {
            Span hint = new Span(stage.plan().hint());
            hint.addClassName("hint");
            hint.setTitle(stage.plan().hint());
            head.add(hint);
        }
        add(head, scroller);
        if (desk.mayMove()) {
            DropTarget.create(this).addDropListener(drop -> drop.getDragSourceComponent()
                    .filter(PersonCard.class::isInstance)
                    .map(PersonCard.class::cast)
                    .filter(card -> !card.person().stage().equals(stage.id()))
                    .ifPresent(card -> desk.move(List.of(card.person()), stage.id())));
        }
        show(stage);
    }

    void show(BoardStage stage) {
        count.setText(desk.words().formats().number(stage.count()));
        Map<JobApplicationId, PersonCard> former = new HashMap<>();
        cards().forEach(card -> former.put(card.person().id(), card));
        int place = 0;
        for (ApplicantCard person : stage.cards()) {
            PersonCard card = former.remove(person.id());
            if (card == null || !card.person().equals(person)) {
                if (card != null) {
                    list.remove(card);
                }
                list.addComponentAtIndex(place, new PersonCard(person, stage.plan(), owner, desk));
            } else {
                card.choose(owner.isSelected(person));
            }
            place++;
        }
        former.values().forEach(list::remove);
        showEnd(stage);
    }

    Stream<PersonCard> cards() {
        return list.getChildren().map(PersonCard.class::cast);
    }

    private void showEnd(BoardStage stage) {
        end.removeAll();
        PipelineLabels words = desk.words();
        String name = words.stage(stage);
        if (stage.count() == 0) {
            Paragraph empty = new Paragraph(
                    owner.isFiltered()
                            ? words.text("applications.pipeline.board.no-match")
                            : stage.plan().kind() == StageKind.HIRED
                                    ? words.text("applications.pipeline.board.nobody-hired", openings)
                                    : words.text("applications.pipeline.board.nobody"));
            empty.addClassName("jw-empty");
            end.add(empty);
        } else if (stage.openable() > 0) {
            Button more = new Button(
                    words.text("applications.pipeline.board.more", stage.openable()), click -> owner.showMore(number));
            more.addThemeVariants(ButtonVariant.TERTIARY);
            more.setWidthFull();
            more.setAriaLabel(words.text("applications.pipeline.board.more-in", stage.openable(), name));
            end.add(more);
        } else if (stage.more() > 0) {
            Anchor rest = new Anchor(
                    owner.addressOf(stage.id()), words.text("applications.pipeline.board.more-in-list", stage.more()));
            rest.addClassName("jw-rest");
            rest.setAriaLabel(words.text("applications.pipeline.board.rest-of", stage.more(), name));
            end.add(rest);
        }
    }
}
