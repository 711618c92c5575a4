package org.jobwright.web.applications.team;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.services.applications.team.Assignments.Interviewer;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.NameList;
import org.jobwright.web.shell.WorkspaceUser;

/** Asks which interviewer reads several people from then on. */
public class AssignDialog extends Dialog {

    /**
     * A question about several people.
     *
     * @param interviewers who reads only what is assigned to them; there may be none yet
     * @param who the people in short
     * @param names all of their names
     * @param posting its reference, for the way to its team
     */
    public AssignDialog(
            List<Interviewer> interviewers,
            String who,
            List<String> names,
            String posting,
            SerializableConsumer<Interviewer> assign) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("applications.assign.bulk.title", who));
        addClassName("jw-sheet");
        Button cancel = new Button(texts.get("shared.cancel"), click -> close());
        getFooter().add(cancel);
        if (interviewers.isEmpty()) {
            add(new Anchor("/app/postings/" + posting + "/team", texts.get("applications.assign.no-interviewers")));
            return;
        }
        RadioButtonGroup<Interviewer> choice = new RadioButtonGroup<>(texts.get("applications.assign.bulk.whom"));
        choice.setItems(interviewers);
        choice.setItemLabelGenerator(Interviewer::name);
        choice.setValue(interviewers.getFirst());
        Paragraph how = new Paragraph(texts.get("applications.assign.bulk.how"));
        how.addClassName("jw-note");
        Button button = new Button();
        choice.addValueChangeListener(change -> button.setText(verb(who, choice.getValue(), texts)));
        button.setText(verb(who, choice.getValue(), texts));
        button.setDisableOnClick(true);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> {
            close();
            assign.accept(choice.getValue());
        });
        add(new NameList(names, texts), choice, how);
        getFooter().add(button);
    }

    private static String verb(String who, Interviewer interviewer, Texts texts) {
        return texts.get("applications.assign.bulk.do", who, interviewer.name());
    }
}
