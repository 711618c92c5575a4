package org.jobwright.web.talent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.services.talent.PooledPerson;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** A person of a talent pool in the list, with what can be done. */
class PoolRow extends ListItem {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final Span under = soft("");
    private final Span invited = soft("");
    private List<String> names = List.of();

    PoolRow(PooledPerson person, SerializableConsumer<PoolRow> invite, SerializableConsumer<PoolRow> sort) {
        Anchor name =
                new Anchor("/app/pipeline/" + person.postingReference() + "/" + person.application(), person.name());
        name.addClassName("jw-todayname");
        Span about = soft(Stream.of(person.headline(), person.location())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · ")));
        Div facts =
                new Div(name, about, soft(text("applied", person.postingTitle(), formats.date(person.appliedAt()))));
        if (person.availableFrom() != null) {
            facts.add(soft(text("available.from", formats.date(person.availableFrom()))));
        }
        facts.add(under);
        Button inviting = new Button(text("invite"), click -> invite.accept(this));
        inviting.setAriaLabel(text("invite.label", person.name()));
        Button sorting = new Button(text("sort"), click -> sort.accept(this));
        sorting.setAriaLabel(text("sort.title", person.name()));
        Div actions = new Div(soft(text("until", formats.date(person.until()))), invited);
        if (person.writtenAt() != null) {
            actions.add(soft(text("written", formats.date(person.writtenAt()))));
        }
        actions.add(inviting, sorting);
        actions.addClassName("jw-stack");
        invited(person.invitedAt());
        under(person.pools());
        add(facts, actions);
        addClassName("jw-apart");
    }

    private String text(String key, Object... arguments) {
        return texts.get("talent.pool." + key, arguments);
    }

    private static Span soft(String text) {
        Span line = new Span(text);
        line.addClassName("jw-soft");
        return line;
    }

    /** The names under which the person is. */
    List<String> names() {
        return names;
    }

    final void under(List<String> sorted) {
        names = List.copyOf(sorted);
        under.setText(sorted.isEmpty() ? "" : text("under", String.join(", ", sorted)));
        under.setVisible(!sorted.isEmpty());
    }

    final void invited(Instant at) {
        invited.setText(at == null ? "" : text("invited", formats.date(at)));
        invited.setVisible(at != null);
    }
}
