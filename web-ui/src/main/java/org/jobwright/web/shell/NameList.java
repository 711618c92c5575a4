package org.jobwright.web.shell;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Texts;

/** The names of a selection, so that nobody is in it by mistake; a long list is folded, and all of it can be read. */
public class NameList extends Div {

    /** As many as are read at a glance. */
    public static final int SHOWN = 20;

    public NameList(List<String> names, Texts texts) {
        addClassName("jw-names");
        if (names.size() <= SHOWN) {
            add(new Paragraph(joined(names)));
        } else {
            add(new Details(of(names, SHOWN, texts), new Paragraph(joined(names))));
        }
    }

    private static String joined(List<String> names) {
        return names.stream().map(ForeignText::isolated).collect(Collectors.joining(", "));
    }

    /** The first names, and how many more there are. */
    public static String of(List<String> names, int shown, Texts texts) {
        String first = joined(names.subList(0, Math.min(shown, names.size())));
        int more = names.size() - shown;
        return more > 0 ? texts.get("shared.names-more", first, more) : first;
    }
}
