package org.jobwright.web.applications.notes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.applications.notes.ApplicationNotes;
import org.jobwright.services.applications.notes.NoteDetails;
import org.jobwright.services.applications.notes.NoteQueries;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The notes on the page of an applicant. */
@Dependent
public class NotesDesk implements Serializable {

    @Inject
    private NoteService service;

    @Inject
    private NoteQueries queries;

    public ApplicationNotes of(JobApplicationId application) {
        return queries.of(application);
    }

    /**
     * Writes a new note.
     *
     * @param added is told what happened
     */
    public NoteComposer composer(
            JobApplicationId application, ApplicationNotes notes, SerializableConsumer<String> added) {
        Texts texts = WorkspaceUser.texts();
        return new NoteComposer(
                notes,
                texts,
                (typed, visibility) -> service.saveDraft(application, typed, visibility),
                (note, visibility) -> {
                    service.add(application, note, visibility);
                    added.accept(texts.get("applications.applicant.notes.added"));
                });
    }

    /**
     * The notes, newest first.
     *
     * @param edited is told what happened
     */
    public Component list(ApplicationNotes notes, SerializableConsumer<String> edited) {
        Texts texts = WorkspaceUser.texts();
        if (notes.hidden()) {
            Paragraph hidden = new Paragraph(texts.get("applications.applicant.notes.hidden"));
            hidden.addClassName("jw-notice");
            return notes.notes().isEmpty() ? hidden : new Div(hidden, ordered(notes, edited, texts));
        }
        if (notes.notes().isEmpty()) {
            Paragraph none = new Paragraph(texts.get("applications.applicant.notes.none"));
            none.addClassName("jw-note");
            return none;
        }
        return ordered(notes, edited, texts);
    }

    private Component ordered(ApplicationNotes notes, SerializableConsumer<String> edited, Texts texts) {
        Formats formats = WorkspaceUser.formats();
        OrderedList list = new OrderedList();
        list.addClassName("jw-notes");
        for (NoteDetails note : notes.notes()) {
            list.add(new NoteItem(note, notes.colleagues(), texts, formats, text -> {
                service.edit(note.id(), note.version(), text);
                edited.accept(texts.get("applications.applicant.notes.changed"));
            }));
        }
        if (notes.notes().size() == NoteQueries.MOST) {
            Paragraph more = new Paragraph(texts.get("applications.applicant.notes.more", NoteQueries.MOST));
            more.addClassName("jw-note");
            return new Div(list, more);
        }
        return list;
    }
}
