package org.jobwright.web.interviews.rooms;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.interviews.rooms.Room;
import org.jobwright.services.interviews.rooms.RoomChoice;
import org.jobwright.services.interviews.rooms.RoomQueries;
import org.jobwright.services.interviews.rooms.RoomService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.NameDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The rooms of an organization, in which interviews are planned: its owners and recruiters name them. */
@Route(value = "organization/:organization/rooms", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class RoomsView extends WorkspaceView implements BeforeEnterObserver {

    private final RoomQueries queries;
    private final RoomService service;
    private final OrganizationQueries organizations;
    private MyOrganization organization;

    @Inject
    public RoomsView(RoomQueries queries, RoomService service, OrganizationQueries organizations) {
        this.queries = queries;
        this.service = service;
        this.organizations = organizations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        organization = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        show();
    }

    private void show() {
        List<RoomChoice> rooms = queries.all(organization.id());
        removeAll();
        Anchor back = new Anchor("/app/organization/" + organization.slug(), organization.displayName());
        back.addClassName("jw-back");
        add(back, heading(text("interviews.rooms.title")), sub(text("interviews.rooms.sub")));
        Div panel = new Div();
        panel.addClassNames("jw-panel", "jw-settings", "jw-stack");
        if (rooms.isEmpty()) {
            Paragraph none = new Paragraph(text("interviews.rooms.none"));
            none.addClassName("jw-note");
            panel.add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("jw-rows");
            rooms.forEach(room -> list.add(row(room)));
            panel.add(list);
        }
        if (rooms.size() < Room.MOST) {
            panel.add(adding());
        }
        add(panel);
    }

    private Div adding() {
        FormProblems problems = new FormProblems();
        TextField name = problems.field("name", new TextField(text("interviews.rooms.new")));
        name.setMaxLength(Room.MAX_NAME);
        name.setWidthFull();
        Button add = new Button(text("interviews.rooms.add"));
        add.setDisableOnClick(true);
        add.addClickListener(click -> {
            if (problems.run("name", () -> service.add(organization.id(), name.getValue()))) {
                changed(text("interviews.rooms.added"));
            } else {
                add.setEnabled(true);
            }
        });
        add.addClickShortcut(Key.ENTER).listenOn(name);
        Div actions = new Div(add);
        actions.addClassName("jw-actions");
        Div adding = new Div(name, actions);
        adding.addClassName("jw-stack");
        return adding;
    }

    private ListItem row(RoomChoice room) {
        ListItem row = new ListItem(new Div(new Span(room.name())));
        row.add(button("rename", room, () -> askName(room)));
        row.add(button("remove", room, () -> askRemove(room)));
        return row;
    }

    private Button button(String verb, RoomChoice room, SerializableRunnable action) {
        Button button = new Button(text("interviews.rooms." + verb), click -> action.run());
        button.setAriaLabel(text("interviews.rooms." + verb + ".title", room.name()));
        return button;
    }

    private void askName(RoomChoice room) {
        new NameDialog(
                        text("interviews.rooms.rename.title", room.name()),
                        text("interviews.rooms.name"),
                        room.name(),
                        Room.MAX_NAME,
                        name -> service.rename(room.id(), room.version(), name),
                        () -> changed(text("interviews.rooms.renamed")))
                .open();
    }

    private void askRemove(RoomChoice room) {
        new ConfirmAction(
                        text("interviews.rooms.remove.title", room.name()),
                        text("interviews.rooms.remove.how"),
                        text("interviews.rooms.remove"),
                        () -> {
                            service.remove(room.id());
                            changed(text("interviews.rooms.removed"));
                        })
                .open();
    }

    private void changed(String said) {
        show();
        focusHeading();
        Toast.show(said);
    }
}
