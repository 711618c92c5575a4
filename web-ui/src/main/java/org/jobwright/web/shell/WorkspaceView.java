package org.jobwright.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The base of every workspace view: a main landmark with one heading, in the reader's language. */
public abstract class WorkspaceView extends Main implements HasDynamicTitle {

    protected final Texts texts = WorkspaceUser.texts();
    protected final Formats formats = WorkspaceUser.formats();

    private H1 title = new H1();

    protected WorkspaceView() {
        addClassName("jw-main");
        setId("main");
        sayOfDemo();
    }

    private void sayOfDemo() {
        if (WorkspaceUser.findPerson().filter(SignedInPerson::spared).isPresent()) {
            Paragraph line = new Paragraph(text("shared.demo-account"));
            line.addClassName("jw-demo");
            add(line);
        }
    }

    /** What is said about demo accounts stays. */
    @Override
    public final void removeAll() {
        super.removeAll();
        sayOfDemo();
    }

    protected final String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The heading with its state and actions, and the title of the window. */
    protected final Div heading(String title, Component... beside) {
        this.title = new H1(title);
        Div row = new Div(this.title);
        row.addClassName("jw-title");
        row.add(beside);
        return row;
    }

    /** Replaces the heading and the title of the window. */
    protected final void rename(String newTitle) {
        if (!words(title).equals(newTitle)) {
            title.setText(newTitle);
            UI.getCurrent().getPage().setTitle(getPageTitle());
        }
    }

    /** After the view was redrawn. */
    protected final void focusHeading() {
        Focus.moveTo(title);
    }

    /** The line below the heading: the status. */
    protected final Paragraph sub(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("jw-sub");
        return line;
    }

    @Override
    public String getPageTitle() {
        String heading = words(title);
        return heading.isEmpty() ? "Jobwright" : heading + " - Jobwright";
    }

    /** Some of them may be marked. */
    private static String words(H1 heading) {
        return heading.getElement().getTextRecursively();
    }
}
