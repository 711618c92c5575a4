package org.jobwright.web.shell.papers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.domain.papers.RequestState;
import org.jobwright.services.papers.PaperLine;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** What an employer asked an applicant for, to check what came. */
public class PapersPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final Papers papers;
    private final JobApplicationId application;
    private final String name;
    private final boolean mayAsk;
    private final H2 heading = new H2(texts.get("shared.papers.title"));

    PapersPanel(Papers papers, JobApplicationId application, String name, boolean mayAsk) {
        this.papers = papers;
        this.application = application;
        this.name = name;
        this.mayAsk = mayAsk;
        addClassName("jw-stack");
        show();
    }

    private void show() {
        removeAll();
        add(heading);
        List<PaperLine> lines = papers.service.of(application);
        if (lines.isEmpty()) {
            add(new Paragraph(texts.get("shared.papers.none", name)));
        }
        if (mayAsk && lines.size() < DocumentRequest.MOST_REQUESTS) {
            add(asks(lines.size()));
        }
        lines.forEach(line -> add(panel(line)));
    }

    /** To ask for any document, and for those of the stage as far as they are not asked for. */
    private Div asks(int asked) {
        List<String> usual = papers.service.usual(application).stream()
                .limit(DocumentRequest.MOST_REQUESTS - asked)
                .toList();
        Div asks = new Div();
        asks.addClassName("jw-actions");
        if (!usual.isEmpty()) {
            Button all =
                    new Button(texts.get("shared.papers.ask.usual", String.join(", ", usual)), click -> ask(usual));
            all.addThemeVariants(ButtonVariant.PRIMARY);
            asks.add(all);
        }
        asks.add(new Button(texts.get("shared.papers.ask"), click -> ask(List.of())));
        return asks;
    }

    private void ask(List<String> usual) {
        new AskPaperDialog(papers, application, name, usual, () -> said("shared.papers.asked")).open();
    }

    private Section panel(PaperLine line) {
        Section panel = new Section(PaperParts.heading(line, texts));
        panel.addClassNames("jw-panel", "jw-stack");
        if (!line.note().isEmpty()) {
            panel.add(PaperParts.words(line.note()));
        }
        if (!line.reason().isEmpty()) {
            panel.add(PaperParts.words(texts.get("shared.papers.reason", line.reason())));
        }
        if (!line.files().isEmpty()) {
            UnorderedList files = new UnorderedList();
            line.files().forEach(file -> files.add(new ListItem(PaperParts.file(file, texts, formats))));
            panel.add(files);
        }
        panel.add(new Paragraph(texts.get(
                "shared.papers.since." + line.state().name(),
                formats.dateTime(line.stateAt()),
                formats.date(line.deleteOn()))));
        if (mayAsk) {
            panel.add(actions(line));
        }
        return panel;
    }

    private Div actions(PaperLine line) {
        Div actions = new Div();
        actions.addClassName("jw-actions");
        if (line.state() == RequestState.SENT) {
            Button accept = new Button(
                    texts.get("shared.papers.accept"),
                    click -> run("shared.papers.accepted", () -> papers.service.accept(line.id(), line.version())));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(accept, new Button(texts.get("shared.papers.return"), click -> giveBack(line)));
        }
        if (line.state().canBecome(RequestState.CANCELLED)) {
            Button cancel = new Button(texts.get("shared.papers.cancel"), click -> cancel(line));
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(cancel);
        }
        return actions;
    }

    private void giveBack(PaperLine line) {
        new ReasonDialog(
                        texts.get("shared.papers.return.title", line.name()),
                        texts.get("shared.papers.return.how", name),
                        texts.get("shared.papers.return"),
                        reason -> run(
                                "shared.papers.returned",
                                () -> papers.service.giveBack(line.id(), line.version(), reason)))
                .forColleagues(texts.get("shared.papers.return.hint", name))
                .open();
    }

    private void cancel(PaperLine line) {
        new ConfirmAction(
                        texts.get("shared.papers.cancel.title", line.name()),
                        texts.get("shared.papers.cancel.how", name),
                        texts.get("shared.papers.cancel"),
                        () -> run("shared.papers.cancelled", () -> papers.service.cancel(line.id(), line.version())))
                .open();
    }

    private void run(String said, Command command) {
        command.execute();
        said(said);
    }

    private void said(String key) {
        show();
        Focus.moveTo(heading);
        Toast.show(texts.get(key, name));
    }
}
