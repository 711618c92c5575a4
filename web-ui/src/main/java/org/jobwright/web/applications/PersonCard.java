package org.jobwright.web.applications;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jobwright.services.applications.ApplicantCard;

/** One person on the board: chosen by the box, opened by the name, moved by the menu or by dragging. */
class PersonCard extends ListItem implements DragSource<PersonCard> {

    private static final long serialVersionUID = 1L;

    private final ApplicantCard person;

    PersonCard(ApplicantCard person, BoardPanel.Owner board, ApplicantDesk desk) {
        this.person = person;
        PipelineWords words = desk.words();
        addClassName("jw-person");
        getElement().setAttribute("data-application", person.reference().value());

        Checkbox tick = new Checkbox(board.isSelected(person));
        tick.addClassName("jw-tick");
        tick.setAriaLabel(words.text("pipeline.card.select", person.name()));
        tick.addValueChangeListener(change -> board.select(person, change.getValue()));

        RouterLink name = new RouterLink(person.name(), ApplicantView.class, board.addressOf(person));
        name.addClassName("name");

        PipelineWords.Due due = words.due(person);
        Paragraph dueLine = new Paragraph(due.sentence());
        dueLine.addClassNames("due", due.look());

        add(tick, name);
        if (desk.mayDecide()) {
            add(menu(desk));
        }
        if (person.headline() != null) {
            add(new Paragraph(person.headline()));
        }
        if (person.knockoutsMissed() > 0) {
            add(new Paragraph(words.text("pipeline.card.knockouts", person.knockoutsMissed())));
        }
        add(dueLine);
        setDraggable(desk.mayDecide());
    }

    ApplicantCard person() {
        return person;
    }

    private NativeButton menu(ApplicantDesk desk) {
        PipelineWords words = desk.words();
        List<ApplicantCard> alone = List.of(person);
        NativeButton dots = new NativeButton("\u22ef");
        dots.addClassName("jw-iconbutton");
        dots.setAriaLabel(words.text("pipeline.card.actions", person.name()));
        dots.getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu actions = new ContextMenu(dots);
        actions.setOpenOnClick(true);
        desk.stages().stream()
                .filter(stage -> !stage.id().equals(person.stage()))
                .forEach(stage -> actions.addItem(
                        words.text("pipeline.move-to", words.stage(stage)), click -> desk.move(alone, stage.id())));
        desk.nextStep(alone).ifPresent(step -> actions.addItem(desk.verb(step), click -> desk.askAdvance(alone, step)));
        if (!person.isDecisionPending()) {
            actions.addItem(words.text("pipeline.decline"), click -> desk.askDecline(alone));
        }
        return dots;
    }
}
