package org.jobwright.web.applications.notes;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a note says, with the colleagues whom it names set off. */
class NoteText extends Paragraph {

    /** @param mentioned their names */
    NoteText(String text, List<String> mentioned) {
        addClassName("jw-lines-kept");
        List<String> names = mentioned.stream()
                .map(name -> "@" + name)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        int plain = 0;
        int at = text.indexOf('@');
        while (at >= 0) {
            Optional<String> name = nameAt(text, at, names);
            if (name.isPresent()) {
                int end = at + name.orElseThrow().length();
                add(new Text(text.substring(plain, at)));
                Span mention = new Span(text.substring(at, end));
                mention.addClassName("jw-mention");
                add(mention);
                plain = end;
            }
            at = text.indexOf('@', Math.max(plain, at + 1));
        }
        add(new Text(text.substring(plain)));
    }

    private static Optional<String> nameAt(String text, int at, List<String> names) {
        String rest = text.substring(at).toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> rest.startsWith(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
