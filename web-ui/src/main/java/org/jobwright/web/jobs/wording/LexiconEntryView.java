package org.jobwright.web.jobs.wording;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.services.jobs.revisions.PastRevision;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.services.jobs.wording.LexiconQueries;
import org.jobwright.services.jobs.wording.LexiconService;
import org.jobwright.web.jobs.revisions.RevisedView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One entry of the lexicons: its phrases and examples. An administrator changes it or switches it. */
@Route(value = "admin/words", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class LexiconEntryView extends RevisedView<LexiconEntry> {

    private final LexiconQueries queries;
    private final LexiconService service;
    private final LexiconWords words = new LexiconWords(texts);

    @Inject
    public LexiconEntryView(LexiconQueries queries, LexiconService service) {
        super(LexiconView.class, "jobs.words.");
        this.queries = queries;
        this.service = service;
    }

    @Override
    protected Revised<LexiconEntry> read(String id) {
        return queries.one(id);
    }

    @Override
    protected List<PastRevision> history(String id) {
        return queries.history(id);
    }

    @Override
    protected Titled titled(LexiconEntry entry) {
        return new Titled(words.meaning(entry.code()), text("jobs.words.of", words.language(entry.language())));
    }

    @Override
    protected List<Component> parts(Revised<LexiconEntry> current) {
        LexiconEntry entry = current.document();
        return List.of(
                facts(entry),
                list("phrases", entry.phrases()),
                list("with", entry.with()),
                list("without", entry.without()),
                list("found", entry.found()),
                list("fine", entry.fine()),
                actions(current));
    }

    @Override
    protected void accept(Revised<LexiconEntry> seen) {
        service.accept(seen.document().id(), seen.revision(), seen.waitingRevision());
    }

    @Override
    protected void decline(Revised<LexiconEntry> seen, String reason) {
        service.decline(seen.document().id(), seen.revision(), seen.waitingRevision(), reason);
    }

    @Override
    protected void switchTo(Revised<LexiconEntry> seen, boolean on, String reason) {
        service.switchTo(seen.document().id(), seen.revision(), on, reason);
    }

    private Component facts(LexiconEntry entry) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("jw-facts");
        fact(facts, "jobs.words.state", text(entry.off() ? "jobs.words.off" : "jobs.words.on"));
        fact(facts, "jobs.words.severity", words.severity(entry));
        fact(
                facts,
                "jobs.words.fields",
                text(entry.fields().isEmpty() ? "jobs.words.fields.all" : "jobs.words.fields.title"));
        if (entry.bothForms()) {
            fact(facts, "jobs.words.forms", text("jobs.words.forms.both"));
        }
        fact(facts, "jobs.words.changed", changed());
        Div panel = new Div(new H2(text("jobs.words.facts")), facts);
        panel.addClassName("jw-panel");
        return panel;
    }

    private void fact(DescriptionList facts, String term, String value) {
        facts.add(new Div(new DescriptionList.Term(text(term)), new DescriptionList.Description(value)));
    }

    private Component list(String part, List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-wordlist");
        lines.forEach(line -> list.add(new ListItem(line)));
        Paragraph about = new Paragraph(text("jobs.words." + part + ".about"));
        about.addClassName("jw-soft");
        Div panel = new Div(new H2(text("jobs.words." + part)), about, list);
        panel.addClassName("jw-panel");
        panel.setVisible(!lines.isEmpty());
        return panel;
    }

    private Component actions(Revised<LexiconEntry> current) {
        LexiconEntry entry = current.document();
        Div actions = new Div(
                new Button(text("jobs.words.change"), click -> LexiconDialog.changed(
                                current, queries, service, words, id -> done("done"))
                        .open()),
                switching(entry.off(), () -> words.preview(queries.preview(entry))));
        actions.addClassName("jw-actions");
        return actions;
    }
}
