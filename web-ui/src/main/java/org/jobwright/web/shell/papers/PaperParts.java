package org.jobwright.web.shell.papers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jobwright.domain.papers.RequestState;
import org.jobwright.services.papers.PaperFile;
import org.jobwright.services.papers.PaperLine;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** How a document that was asked for looks to both sides. */
final class PaperParts {

    private PaperParts() {}

    static Div heading(PaperLine line, Texts texts) {
        H3 name = new H3(line.name());
        name.getElement().setAttribute("dir", "auto");
        Div heading = new Div(name, new StateBadge(texts.of(line.state()), look(line.state())));
        heading.addClassName("jw-heading");
        return heading;
    }

    private static String look(RequestState state) {
        return switch (state) {
            case ASKED -> "submitted";
            case SENT -> "review";
            case ACCEPTED -> "hired";
            case RETURNED -> "referred";
            case CANCELLED -> "withdrawn";
        };
    }

    static Paragraph words(String said) {
        Paragraph words = new Paragraph(said);
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    /** The file to open, or why it cannot be opened yet. */
    static Component file(PaperFile file, Texts texts, Formats formats) {
        String name = file.name() + " (" + formats.size(file.size()) + ")";
        if (!file.isHandedOut()) {
            return new Span(name + " \u00b7 "
                    + texts.get("shared.papers.scan." + file.scan().name()));
        }
        Anchor link = new Anchor("/documents/" + file.id(), name);
        link.setRouterIgnore(true);
        return link;
    }
}
