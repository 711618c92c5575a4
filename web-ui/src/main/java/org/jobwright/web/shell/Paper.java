package org.jobwright.web.shell;

import com.vaadin.flow.component.html.Div;

/** What is printed instead of the page: written for paper, and on the page only while it is printed. */
public class Paper extends Div {

    public Paper() {
        addClassName("jw-paper");
    }

    /** Opens the browser's dialog to print. */
    public final void print(WorkspaceView page) {
        page.add(this);
        getElement()
                .executeJs("return new Promise(done => requestAnimationFrame(() => { window.print(); done(true); }))")
                .then(printed -> removeFromParent());
    }
}
