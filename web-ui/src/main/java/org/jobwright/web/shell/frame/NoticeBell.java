package org.jobwright.web.shell.frame;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The link to the notices, with the number of new ones. */
public class NoticeBell extends Anchor {

    private static final long MOST = 99;
    private static final String DRAWING = "<svg viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">"
            + "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-linejoin=\"round\" "
            + "d=\"M10 2.8c-3 0-5 2.2-5 5v3.4l-1.6 2.9h13.2L15 11.2V7.8c0-2.8-2-5-5-5zM8 16.4a2 2 0 0 0 4 0\"/></svg>";

    private final Texts texts = WorkspaceUser.texts();
    private final SerializableSupplier<Long> unread;
    private final Span count = new Span();
    private final Span fresh = new Span();

    /** @param unread the number of new ones */
    NoticeBell(SerializableSupplier<Long> unread) {
        this.unread = unread;
        Span name = new Span(texts.get("shared.nav.notices"));
        name.addClassName("jw-wideonly");
        setHref("/app/notices");
        addClassName("jw-bell");
        count.addClassName("count");
        fresh.addClassName("jw-hidden");
        add(new Svg(DRAWING), name, count, fresh);
        ComponentUtil.addListener(UI.getCurrent(), Read.class, read -> show());
    }

    /** Counts again. */
    final void show() {
        long now = unread.get();
        count.setVisible(now > 0);
        count.setText(now > MOST ? MOST + "+" : WorkspaceUser.formats().number(now));
        fresh.setText(now > 0 ? texts.get("shared.nav.notices.new") : "");
    }

    /** Called when notices were read; the bell counts again. */
    public static void read() {
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new Read(ui));
    }

    /** Some notices were read in this window. */
    static final class Read extends ComponentEvent<UI> {

        Read(UI source) {
            super(source, false);
        }
    }
}
