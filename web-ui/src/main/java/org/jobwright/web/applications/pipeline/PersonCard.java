package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.services.applications.pipeline.ApplicantCard;

/**
 * One person on the board: selected by the box, opened by the name, moved by the menu, a key or dragging. There may be
 * hundreds, so it consists of plain elements, and all cards share the menu of the board.
 */
class PersonCard extends ListItem implements DragSource<PersonCard> {

    private final Element tick = new Element("input");
    private final ApplicantCard person;

    PersonCard(ApplicantCard person, PlannedStage stage, BoardPanel.Owner board, ApplicantPresenter desk) {
        this.person = person;
        PipelineLabels words = desk.words();
        addClassName("jw-person");
        getElement().setAttribute("data-application", person.reference().value());
        getElement().setAttribute("data-stage", person.stage().value().toString());

        if (desk.mayMove()) {
            tick.setAttribute("type", "checkbox");
            tick.setAttribute("aria-label", words.text("applications.pipeline.card.select", person.name()));
            tick.addPropertyChangeListener("checked", "change", change -> {
                if (change.isUserOriginated()) {
                    board.select(person, Boolean.TRUE.equals(change.getValue()));
                }
            });
            choose(board.isSelected(person));
            getElement().appendChild(tick);
        }
        PersonLink name = new PersonLink(words.name(person), board.addressOf(person));
        add(name);
        if (desk.mayMove()) {
            add(dots(words));
            desk.nextStep(List.of(person)).ifPresent(step -> getElement().setAttribute("data-next", step.name()));
            getElement().setAttribute("data-pending", person.isDecisionPending());
        }
        Paragraph line = new Paragraph(words.line(person));
        line.addClassName("line");
        Div foot = new Div();
        foot.addClassName("foot");
        words.badges(person).forEach(badge -> foot.add(new Chip(badge)));
        Chip days = new Chip(words.days(person, stage));
        days.addClassName("days");
        foot.add(days);
        add(line, foot);
        setTitle(words.line(person));
        setDraggable(desk.mayMove());
    }

    ApplicantCard person() {
        return person;
    }

    void choose(boolean chosen) {
        tick.setProperty("checked", chosen);
    }

    private static NativeButton dots(PipelineLabels words) {
        NativeButton dots = new NativeButton("\u22ef");
        dots.addClassName("jw-iconbutton");
        dots.setAriaLabel(words.text("applications.pipeline.card.actions"));
        dots.getElement().setAttribute("aria-haspopup", "menu");
        return dots;
    }
}
