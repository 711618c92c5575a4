package org.jobwright.web.talent.reading;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FileUpload;

/** The files that a CV may be chosen from, and an upload. */
class CvChoice extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    /** @param kept called when an uploaded file has become the CV of the profile */
    CvChoice(List<DocumentSummary> files, ProfileService profiles, Command kept) {
        addClassNames("jw-panel", "jw-stack");
        if (!files.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("jw-rows");
            files.forEach(file -> list.add(row(file)));
            add(new H2(texts.get("talent.cv.choose")), list);
        }
        add(
                new H2(texts.get(files.isEmpty() ? "talent.cv.upload" : "talent.cv.upload-other")),
                new Paragraph(texts.get("talent.cv.upload-how")),
                new FileUpload(
                        texts.get("talent.cv.upload-file"),
                        ".pdf,.docx,.odt,.txt",
                        DocumentPolicy.MAX_BYTES,
                        (name, content) -> {
                            profiles.keepCv(new UploadedFile(name, content));
                            kept.execute();
                        }));
    }

    private ListItem row(DocumentSummary file) {
        Span about = new Span(texts.get("talent.cv.file", formats.size(file.size()), formats.date(file.storedAt())));
        about.addClassName("jw-soft");
        Span name = new Span(file.fileName());
        name.addClassName("jw-cvname");
        Anchor read = new Anchor("/app/profile/from-cv/" + file.id(), texts.get("talent.cv.read"));
        read.addClassName("jw-button");
        read.getElement().setAttribute("aria-label", texts.get("talent.cv.read-file", file.fileName()));
        return new ListItem(new Div(name, about), read);
    }
}
