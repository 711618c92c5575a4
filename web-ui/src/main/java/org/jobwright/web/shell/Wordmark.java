package org.jobwright.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The name, drawn as on the site, leading home. */
public final class Wordmark {

    public static final String DRAWING = read();

    private Wordmark() {}

    public static Component link(String label) {
        Svg drawing = new Svg(DRAWING);
        Span hidden = new Span(label);
        hidden.addClassName("jw-hidden");
        Anchor link = new Anchor("/", drawing, hidden);
        link.addClassName("jw-wordmark");
        return link;
    }

    private static String read() {
        try (InputStream stream = Wordmark.class.getResourceAsStream("/org/jobwright/web/wordmark.svg")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
