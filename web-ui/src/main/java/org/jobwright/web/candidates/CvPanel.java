package org.jobwright.web.candidates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FileUpload;

/** The CV file: the current one, a replacement, or none. */
class CvPanel extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final ProfileService profiles;
    private final Command changed;

    CvPanel(ProfileService profiles, Command changed) {
        this.profiles = profiles;
        this.changed = changed;
        addClassName("jw-stack");
    }

    /** @param cv null if there is none */
    void show(DocumentSummary cv) {
        removeAll();
        if (cv != null) {
            add(kept(cv));
        }
        Div actions = new Div(new FileUpload(
                texts.get(cv == null ? "candidates.profile.cv.add" : "candidates.profile.cv.replace"),
                ".pdf,.docx,.odt,.txt",
                DocumentPolicy.MAX_BYTES,
                (name, content) -> {
                    profiles.keepCv(new UploadedFile(name, content));
                    changed.execute();
                }));
        actions.addClassName("jw-actions");
        if (cv != null) {
            Button remove = new Button(texts.get("candidates.profile.cv.remove"), click -> {
                profiles.removeCv();
                changed.execute();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(remove);
        }
        add(actions);
    }

    private Paragraph kept(DocumentSummary cv) {
        Anchor file = new Anchor("/documents/" + cv.id(), cv.fileName());
        file.setRouterIgnore(true);
        Paragraph line = new Paragraph(file);
        line.add(" " + texts.get("candidates.profile.cv.kept", formats.size(cv.size()), formats.date(cv.storedAt())));
        return line;
    }
}
