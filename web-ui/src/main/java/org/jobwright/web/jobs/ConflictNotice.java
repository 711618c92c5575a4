package org.jobwright.web.jobs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.web.shared.Formats;
import org.jobwright.web.shared.Texts;

/** Somebody else saved the same advert: who and when, and the ways out. Nothing is lost before one is chosen. */
class ConflictNotice extends Div {

    private static final long serialVersionUID = 1L;

    ConflictNotice() {
        addClassNames("jw-notice", "jw-notice--warning");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(
            PostingDetails theirs,
            Texts texts,
            Formats formats,
            SerializableRunnable takeTheirs,
            SerializableRunnable keepMine) {
        Anchor compare = new Anchor("/postings/" + theirs.reference() + "/preview", texts.get("jobs.conflict.compare"));
        compare.setTarget(AnchorTarget.BLANK);
        compare.setRouterIgnore(true);
        Div actions = new Div(
                compare,
                new Button(texts.get("jobs.conflict.theirs"), click -> takeTheirs.run()),
                new Button(texts.get("jobs.conflict.mine"), click -> {
                    setVisible(false);
                    keepMine.run();
                }));
        actions.addClassName("jw-actions");
        removeAll();
        add(
                new Paragraph(texts.get("jobs.conflict", theirs.changedBy(), formats.dateTime(theirs.changedAt()))),
                actions);
        setVisible(true);
        scrollIntoView();
    }
}
