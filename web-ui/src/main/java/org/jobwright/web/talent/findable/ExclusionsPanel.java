package org.jobwright.web.talent.findable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.talent.findable.Exclusion;
import org.jobwright.services.talent.findable.MyVisibility;
import org.jobwright.services.talent.findable.VisibilityQueries;
import org.jobwright.services.talent.findable.VisibilityService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** The employers that never find a person: their list, what to add, and what their resume proposes. */
class ExclusionsPanel extends Section {

    private static final int SHORTEST = 2;

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final TextField search = problems.field("employer", new TextField(texts.get("talent.exclusion.search")));
    private final UnorderedList found = rows();
    private final VisibilityQueries queries;
    private final VisibilityService service;
    private final SerializableConsumer<String> said;

    ExclusionsPanel(
            MyVisibility mine,
            VisibilityQueries queries,
            VisibilityService service,
            SerializableConsumer<String> said) {
        this.queries = queries;
        this.service = service;
        this.said = said;
        addClassNames("jw-panel", "jw-settings");
        search.setHelperText(texts.get("talent.exclusion.search.hint"));
        search.setMaxLength(Exclusion.MAX_NAME);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue().strip()));
        found.getElement().setAttribute("aria-live", "polite");
        found.setVisible(false);
        add(new H2(texts.get("talent.exclusion.title")), new Paragraph(texts.get("talent.exclusion.how")));
        mine.proposed().forEach(this::propose);
        add(list(mine), search, found, agencies(mine));
        Paragraph limits = new Paragraph(texts.get("talent.exclusion.limits"));
        limits.addClassName("jw-soft");
        add(limits);
    }

    private static UnorderedList rows() {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("jw-rows");
        return rows;
    }

    private void propose(String employer) {
        Paragraph question = new Paragraph(texts.get("talent.exclusion.proposed", employer));
        Button yes = button("talent.exclusion.add", employer, () -> service.exclude(employer));
        Div note = new Div(question, yes);
        note.addClassNames("jw-note", "jw-apart");
        add(note);
    }

    private Component list(MyVisibility mine) {
        if (mine.exclusions().isEmpty()) {
            Paragraph none = new Paragraph(texts.get("talent.exclusion.none"));
            none.addClassName("jw-soft");
            return none;
        }
        UnorderedList list = rows();
        mine.exclusions().forEach(exclusion -> {
            Button remove = new Button(texts.get("talent.exclusion.remove"), click -> confirm(exclusion));
            remove.setAriaLabel(texts.get("talent.exclusion.remove.label", exclusion.label()));
            list.add(row(exclusion.label(), texts.get("talent.exclusion.kind." + exclusion.kind()), remove));
        });
        return list;
    }

    private void confirm(Exclusion exclusion) {
        new ConfirmAction(
                        texts.get("talent.exclusion.remove.question", exclusion.label()),
                        texts.get("talent.exclusion.remove.text." + exclusion.kind(), exclusion.label()),
                        texts.get("talent.exclusion.remove"),
                        () -> {
                            service.include(exclusion.kind(), exclusion.value());
                            said.accept(texts.get("talent.exclusion.removed", exclusion.label()));
                        })
                .open();
    }

    /** What the typed words may mean; each has a button of its own. */
    private void find(String typed) {
        found.removeAll();
        found.setVisible(typed.length() >= SHORTEST);
        if (!found.isVisible()) {
            return;
        }
        queries.employers(typed)
                .forEach(employer -> found.add(row(
                        employer.name(),
                        texts.get("talent.exclusion.kind.ORGANIZATION"),
                        button("talent.exclusion.add", employer.name(), () -> service.exclude(employer.id())))));
        found.add(row(
                texts.get("talent.exclusion.any", typed),
                texts.get("talent.exclusion.any.hint"),
                button("talent.exclusion.add", typed, () -> service.exclude(typed))));
    }

    private static ListItem row(String name, String about, Button action) {
        Span kind = new Span(about);
        kind.addClassName("jw-soft");
        return new ListItem(new Div(new Span(name), kind), action);
    }

    private Button button(String key, String employer, SerializableRunnable action) {
        Button button = new Button(texts.get(key));
        button.setAriaLabel(texts.get(key + ".label", employer));
        button.addClickListener(click -> {
            if (problems.run("employer", action::run)) {
                said.accept(texts.get("talent.exclusion.added", employer));
            }
        });
        return button;
    }

    private Checkbox agencies(MyVisibility mine) {
        Checkbox agencies = new Checkbox(texts.get("talent.exclusion.agencies"), mine.hiddenFromAgencies());
        agencies.addValueChangeListener(change -> {
            service.hideFromAgencies(change.getValue());
            said.accept(texts.get(
                    change.getValue() ? "talent.exclusion.agencies.hidden" : "talent.exclusion.agencies.shown"));
        });
        return agencies;
    }
}
