package org.jobwright.web.requisitions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.requisitions.RequisitionId;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.jobwright.services.requisitions.RequisitionFile;
import org.jobwright.services.requisitions.RequisitionFileService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FileUpload;

/** The files of a requisition; hidden from those who can add none as long as there is none. */
class FilesPanel extends Section {

    /** As {@code Requisition.MOST_FILES}, which is an entity. */
    private static final int MOST = 3;

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final RequisitionFileService files;
    private final RequisitionId id;
    private final RequisitionReference reference;
    private final boolean changeable;
    private final boolean removable;
    private final H2 heading = new H2(texts.get("requisitions.files.title"));

    FilesPanel(RequisitionDetails details, RequisitionFileService files) {
        this.files = files;
        this.id = details.id();
        this.reference = details.reference();
        this.changeable = details.changeable() && details.state().isEditable();
        this.removable = changeable && details.state().mayLoseFiles();
        addClassNames("jw-panel", "jw-stack");
        show();
    }

    private void show() {
        removeAll();
        List<RequisitionFile> all = files.of(reference);
        setVisible(changeable || !all.isEmpty());
        add(heading);
        if (all.isEmpty()) {
            add(new Paragraph(texts.get("requisitions.files.none", MOST)));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("jw-draftfiles");
            all.forEach(file -> list.add(item(file)));
            add(list);
        }
        if (changeable && all.size() < MOST) {
            Div adding = new Div(new FileUpload(
                    texts.get("requisitions.files.add"),
                    ".pdf,.docx,.odt,.txt",
                    DocumentPolicy.MAX_BYTES,
                    (name, content) -> {
                        files.add(id, new UploadedFile(name, content));
                        show();
                    }));
            adding.addClassName("jw-actions");
            add(adding);
        }
    }

    private ListItem item(RequisitionFile file) {
        ListItem item = new ListItem(link(file));
        if (removable) {
            Button remove = new Button(texts.get("shared.conversation.file.remove"), click -> askRemove(file));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(texts.get("shared.conversation.file.remove-of", file.name()));
            item.add(remove);
        }
        return item;
    }

    private void askRemove(RequisitionFile file) {
        new ConfirmAction(
                        texts.get("requisitions.files.remove.title", file.name()),
                        texts.get("requisitions.files.remove.how"),
                        texts.get("shared.conversation.file.remove"),
                        () -> {
                            files.remove(id, file.id());
                            show();
                            Focus.moveTo(heading);
                        })
                .open();
    }

    private Component link(RequisitionFile file) {
        String label = texts.get(
                "requisitions.files.one", file.name(), formats.size(file.size()), formats.date(file.addedAt()));
        if (!file.isHandedOut()) {
            return new Span(label + " \u00b7 "
                    + texts.get("shared.papers.scan." + file.scan().name()));
        }
        Anchor link = new Anchor("/requisitions/" + reference + "/files/" + file.id(), label);
        link.setRouterIgnore(true);
        return link;
    }
}
