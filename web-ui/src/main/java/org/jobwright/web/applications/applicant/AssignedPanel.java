package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.applications.team.Assignments;
import org.jobwright.services.applications.team.Assignments.Interviewer;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.frame.MenuButton;

/** The interviewers who read this application; those who may assign it add and remove some. */
class AssignedPanel extends Div {

    private final AssignmentService service;
    private final ApplicationForReview details;
    private final PipelineLabels words;

    AssignedPanel(AssignmentService service, ApplicationForReview details, PipelineLabels words) {
        this.service = service;
        this.details = details;
        this.words = words;
        addClassName("jw-assigned");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.text("applications.assign.title"));
        show();
    }

    private void show() {
        removeAll();
        Assignments now = service.assignments(details.applicant().id());
        boolean editable = details.rights().mayAssign() && !details.isWithdrawn();
        setVisible(editable || !now.assigned().isEmpty());
        Span label = new Span(words.text("applications.assign.title"));
        label.addClassName("jw-soft");
        add(label);
        now.assigned().forEach(one -> add(person(one, editable)));
        if (!editable) {
            return;
        }
        if (now.others().isEmpty() && now.assigned().isEmpty()) {
            add(new Anchor(
                    "/app/postings/" + details.postingReference() + "/team",
                    words.text("applications.assign.no-interviewers")));
        } else if (!now.others().isEmpty()) {
            MenuButton menu = new MenuButton(words.text("applications.assign.do"));
            now.others().forEach(one -> menu.addItem(one.name(), () -> assign(one)));
            add(menu);
        }
    }

    private Div person(Interviewer one, boolean editable) {
        Div chip = new Div(new Span(one.name()));
        chip.addClassName("jw-assignee");
        if (editable) {
            NativeButton remove = new NativeButton("\u00d7", click -> unassign(one));
            remove.addClassName("jw-iconbutton");
            remove.setAriaLabel(words.text("applications.assign.remove-of", one.name()));
            remove.setTitle(words.text("applications.assign.remove-of", one.name()));
            chip.add(remove);
        }
        return chip;
    }

    private void assign(Interviewer one) {
        carryOut(
                () -> service.assign(details.applicant().id(), one.account()),
                words.text("applications.assign.said.assigned", one.name(), words.name(details.applicant())),
                () -> service.unassign(details.applicant().id(), one.account()));
    }

    private void unassign(Interviewer one) {
        carryOut(
                () -> service.unassign(details.applicant().id(), one.account()),
                words.text("applications.assign.said.removed", one.name(), words.name(details.applicant())),
                () -> service.assign(details.applicant().id(), one.account()));
    }

    private void carryOut(SerializableRunnable action, String said, SerializableRunnable undo) {
        action.run();
        changed();
        Toast.showWithUndo(said, () -> {
            undo.run();
            changed();
        });
    }

    private void changed() {
        show();
        Focus.moveTo(this);
    }
}
