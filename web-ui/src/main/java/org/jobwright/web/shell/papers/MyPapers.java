package org.jobwright.web.shell.papers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.candidates.files.DocumentPolicy;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.papers.PaperFile;
import org.jobwright.services.papers.PaperLine;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FileUpload;

/** What a candidate was asked for, and where they send it. */
public class MyPapers extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final Papers papers;
    private final ApplicationReference application;
    private final H2 heading = new H2(texts.get("shared.papers.mine.title"));

    MyPapers(Papers papers, ApplicationReference application) {
        this.papers = papers;
        this.application = application;
        addClassName("jw-stack");
        show();
    }

    private void show() {
        removeAll();
        List<PaperLine> lines = papers.own.mine(application);
        setVisible(!lines.isEmpty());
        add(heading);
        lines.forEach(line -> add(panel(line)));
    }

    private Section panel(PaperLine line) {
        Section panel = new Section(PaperParts.heading(line, texts));
        panel.addClassNames("jw-panel", "jw-stack");
        if (!line.note().isEmpty()) {
            panel.add(PaperParts.words(line.note()));
        }
        if (!line.reason().isEmpty()) {
            Paragraph reason = PaperParts.words(texts.get("shared.papers.mine.reason", line.reason()));
            reason.addClassNames("jw-notice", "jw-notice--warning");
            panel.add(reason);
        }
        boolean open = line.state().isForCandidate();
        UnorderedList files = new UnorderedList();
        files.addClassName("jw-draftfiles");
        line.files().forEach(file -> files.add(item(line, file, open)));
        if (!line.files().isEmpty()) {
            panel.add(files);
        }
        if (open) {
            panel.add(adding(line));
        }
        panel.add(new Paragraph(texts.get("shared.papers.mine." + line.state().name(), formats.date(line.deleteOn()))));
        return panel;
    }

    private ListItem item(PaperLine line, PaperFile file, boolean removable) {
        ListItem item = new ListItem(PaperParts.file(file, texts, formats));
        if (removable) {
            Button remove = new Button(texts.get("shared.conversation.file.remove"), click -> {
                papers.own.removeFile(line.id(), file.id());
                show();
                Focus.moveTo(heading);
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.setAriaLabel(texts.get("shared.conversation.file.remove-of", file.name()));
            item.add(remove);
        }
        return item;
    }

    private Div adding(PaperLine line) {
        Div adding = new Div();
        adding.addClassName("jw-actions");
        if (line.files().size() < DocumentRequest.MOST_FILES) {
            adding.add(new FileUpload(
                    texts.get("shared.papers.mine.add"),
                    ".pdf,.docx,.odt,.txt,.jpg,.jpeg,.png",
                    DocumentPolicy.MAX_BYTES,
                    (name, content) -> {
                        papers.own.addFile(line.id(), new UploadedFile(name, content));
                        show();
                    }));
        }
        if (!line.files().isEmpty()) {
            Button send = new Button(texts.get("shared.papers.mine.send"), click -> {
                papers.own.send(line.id());
                show();
                Focus.moveTo(heading);
                Toast.show(texts.get("shared.papers.mine.sent"));
            });
            send.setDisableOnClick(true);
            send.addThemeVariants(ButtonVariant.PRIMARY);
            adding.add(send);
        }
        return adding;
    }
}
