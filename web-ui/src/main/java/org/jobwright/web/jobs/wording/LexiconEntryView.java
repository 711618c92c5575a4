package org.jobwright.web.jobs.wording;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.services.jobs.wording.LexiconQueries;
import org.jobwright.services.jobs.wording.LexiconService;
import org.jobwright.services.jobs.wording.LexiconState;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One entry of the lexicons: its phrases and examples. An administrator changes it or switches it. */
@Route(value = "admin/words", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class LexiconEntryView extends WorkspaceView implements HasUrlParameter<String> {

    private final LexiconQueries queries;
    private final LexiconService service;
    private final LexiconWords words = new LexiconWords(texts, formats);
    private LexiconState state;

    @Inject
    public LexiconEntryView(LexiconQueries queries, LexiconService service) {
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(parameter);
    }

    private void show(String id) {
        state = queries.one(id);
        LexiconEntry entry = state.entry();
        removeAll();
        RouterLink back = new RouterLink(text("jobs.words.title"), LexiconView.class);
        back.addClassName("jw-back");
        add(back, heading(words.meaning(entry.code())), sub(text("jobs.words.of", words.language(entry.language()))));
        if (state.waiting() != null) {
            add(waiting());
        }
        add(
                facts(),
                list("phrases", entry.phrases()),
                list("with", entry.with()),
                list("without", entry.without()),
                list("found", entry.found()),
                list("fine", entry.fine()),
                actions());
    }

    private Component waiting() {
        Div notice = new Div(
                new Paragraph(text("jobs.words.waiting.about")), new Button(text("jobs.words.accept"), click -> {
                    service.accept(state.entry().id(), state.revision());
                    done("jobs.words.accepted");
                }));
        notice.addClassNames("jw-notice", "jw-actions");
        return notice;
    }

    private Component facts() {
        LexiconEntry entry = state.entry();
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
        fact(facts, "jobs.words.changed", words.changed(state));
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

    private Component actions() {
        boolean off = state.entry().off();
        Div actions = new Div(
                new Button(text("jobs.words.change"), click -> LexiconDialog.changed(
                                state, queries, service, words, id -> done("jobs.words.done"))
                        .open()),
                new Button(text(off ? "jobs.words.switch-on" : "jobs.words.switch-off"), click -> switchTo(off)));
        actions.addClassName("jw-actions");
        return actions;
    }

    private void switchTo(boolean on) {
        String key = on ? "jobs.words.switch-on" : "jobs.words.switch-off";
        new ReasonDialog(
                        text(key + ".title"),
                        text(key + ".about") + " " + words.preview(queries.preview(state.entry())),
                        text(key),
                        reason -> {
                            service.switchTo(state.entry().id(), state.revision(), on, reason);
                            done(key + ".done");
                        })
                .forColleagues(text("jobs.words.reason"))
                .open();
    }

    private void done(String key) {
        show(state.entry().id());
        focusHeading();
        Toast.show(text(key));
    }
}
