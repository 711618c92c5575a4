package org.jobwright.web.applications.team;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.services.applications.blind.BlindReview;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** How long applicants are hidden from the team, and who unmasked them earlier. */
class BlindPanel extends Section {

    BlindPanel(BlindReview review, boolean editable, SerializableConsumer<BlindUntil> set) {
        Texts texts = WorkspaceUser.texts();
        addClassNames("jw-panel", "jw-settings");
        RadioButtonGroup<BlindUntil> until = new RadioButtonGroup<>(texts.get("applications.blind.until"));
        until.setItems(BlindUntil.values());
        until.setItemLabelGenerator(texts::of);
        until.setValue(review.until());
        until.setHelperText(texts.get("applications.blind.hint"));
        until.setReadOnly(!review.settable() || !editable);
        until.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                set.accept(change.getValue());
            }
        });
        add(new H2(texts.get("applications.blind.title")), until);
        note(texts.get("applications.blind.limits"));
        if (!review.settable()) {
            note(texts.get("applications.blind.settled"));
        }
        if (!review.unmasked().isEmpty()) {
            UnorderedList members = new UnorderedList();
            review.unmasked()
                    .forEach(one -> members.add(
                            new ListItem(texts.get("applications.blind.count", one.member(), one.applicants()))));
            add(new Paragraph(texts.get("applications.blind.unmasked")), members);
        }
    }

    private void note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("jw-note");
        add(note);
    }
}
