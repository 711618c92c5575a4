package org.jobwright.web.organizations.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.organizations.domains.NameList;
import org.jobwright.services.organizations.domains.ListedName;
import org.jobwright.services.organizations.domains.ListedNameQueries;
import org.jobwright.services.organizations.domains.ListedNameService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.forms.FormProblems;

/** One list: what administrators changed in it, and a field to look a name up, add it or take it off. */
class NameListPanel extends Div {

    private final NameList list;
    private final ListedNameQueries queries;
    private final ListedNameService service;
    private final Texts texts;
    private final Formats formats;
    private final FormProblems problems = new FormProblems();
    private final TextField name = problems.field("name", new TextField());
    private final Paragraph said = new Paragraph();
    private final Paragraph none;
    private final UnorderedList changes = new UnorderedList();

    NameListPanel(NameList list, ListedNameQueries queries, ListedNameService service, Texts texts, Formats formats) {
        this.list = list;
        this.queries = queries;
        this.service = service;
        this.texts = texts;
        this.formats = formats;
        none = new Paragraph(text("none"));
        addClassNames("jw-panel", "jw-stack");
        changes.addClassName("jw-rows");
        name.setLabel(text("label." + list.name()));
        name.setMaxLength(NameList.LONGEST);
        name.setWidthFull();
        said.getElement().setAttribute("role", "status");
        Div actions =
                new Div(button("look", this::look), button("add", () -> ask(true)), button("remove", () -> ask(false)));
        actions.addClassName("jw-actions");
        add(
                new H2(text("title." + list.name())),
                new Paragraph(text("about." + list.name())),
                name,
                actions,
                said,
                none,
                changes);
        show();
    }

    /** The buttons of all lists have the same words, so each also says which list it is about. */
    private Button button(String what, Command action) {
        Button button = new Button(text(what), click -> action.execute());
        button.setAriaLabel(text("button", text(what), text("title." + list.name())));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void look() {
        said.setText("");
        problems.run(() -> said.setText(text(
                queries.isListed(list, name.getValue()) ? "listed" : "unlisted",
                name.getValue().strip())));
    }

    private void ask(boolean on) {
        said.setText("");
        String typed = name.getValue();
        problems.run(() -> {
            boolean listed = queries.isListed(list, typed);
            if (listed == on) {
                said.setText(text(listed ? "listed" : "unlisted", typed.strip()));
            } else {
                ask(typed.strip(), on);
            }
        });
    }

    private void ask(String typed, boolean on) {
        String key = on ? "add" : "remove";
        new ReasonDialog(
                        text(key + ".question", typed),
                        text(key + "." + list.name()) + (on ? holder(typed) : ""),
                        text(key),
                        reason -> change(typed, on, reason))
                .forColleagues(text("reason"))
                .open();
    }

    /** Who has proved it, about whom a moderator decides. */
    private String holder(String typed) {
        return queries.holder(list, typed)
                .map(holder -> " " + text("holder", holder.name(), texts.of(holder.status())))
                .orElse("");
    }

    private void change(String typed, boolean on, String reason) {
        if (on) {
            service.add(list, typed, reason);
        } else {
            service.remove(list, typed, reason);
        }
        name.clear();
        show();
        name.focus();
        Toast.show(text(on ? "add.done" : "remove.done", typed));
    }

    private void show() {
        List<ListedName> changed = queries.changes(list);
        none.setVisible(changed.isEmpty());
        changes.setVisible(!changed.isEmpty());
        changes.removeAll();
        changed.forEach(one -> changes.add(entry(one)));
    }

    private ListItem entry(ListedName one) {
        Span about = new Span(text(
                one.listed() ? "added-by" : "removed-by",
                formats.date(one.changedAt()),
                one.changedBy(),
                one.reason()));
        about.addClassNames("jw-soft", "jw-rowbelow");
        Component words = new Div(new Span(one.name()), about);
        Button back = new Button(text(one.listed() ? "remove" : "add"), click -> ask(one.name(), !one.listed()));
        back.addThemeVariants(ButtonVariant.SMALL);
        back.setAriaLabel(text("button", text(one.listed() ? "remove" : "add"), one.name()));
        return new ListItem(words, back);
    }

    private String text(String key, Object... arguments) {
        return texts.get("organizations.lists." + key, arguments);
    }
}
