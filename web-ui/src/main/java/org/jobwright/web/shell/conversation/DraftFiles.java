package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.messages.Message;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.FileUpload;

/** The files of a message that is not sent yet. */
class DraftFiles extends Div {

    private final Conversations conversations;
    private final ApplicationReference application;
    private final Texts texts;
    private final Formats formats;
    private final UnorderedList list = new UnorderedList();
    private final FileUpload upload;

    DraftFiles(
            Conversations conversations,
            ApplicationReference application,
            List<MessageFile> files,
            Texts texts,
            Formats formats) {
        this.conversations = conversations;
        this.application = application;
        this.texts = texts;
        this.formats = formats;
        addClassName("jw-draftfiles");
        upload = new FileUpload(
                texts.get("shared.conversation.file.add"),
                ".pdf,.docx,.odt,.txt",
                DocumentPolicy.MAX_BYTES,
                (name, content) -> {
                    conversations.service.addFile(application, new UploadedFile(name, content));
                    again();
                });
        add(list, upload);
        show(files);
    }

    private void again() {
        show(conversations.queries.conversation(application).draftFiles());
    }

    private void show(List<MessageFile> files) {
        list.removeAll();
        files.forEach(file -> list.add(item(file)));
        list.setVisible(!files.isEmpty());
        upload.setVisible(files.size() < Message.MOST_FILES);
    }

    private ListItem item(MessageFile file) {
        Button remove = new Button(texts.get("shared.conversation.file.remove"), click -> {
            conversations.service.removeFile(application, file.id());
            again();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(texts.get("shared.conversation.file.remove-of", file.name()));
        return new ListItem(new Span(file.name() + " (" + formats.size(file.size()) + ")"), remove);
    }
}
