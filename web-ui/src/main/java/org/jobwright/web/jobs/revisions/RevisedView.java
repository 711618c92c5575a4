package org.jobwright.web.jobs.revisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.RouterLink;
import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.jobs.revisions.DocumentChange;
import org.jobwright.domain.jobs.revisions.Revisable;
import org.jobwright.services.jobs.revisions.PastRevision;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.web.shell.HistoryList;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;

/** One document in its current revision, with what waits and its history. An administrator changes it or switches it. */
public abstract class RevisedView<T extends Revisable<T>> extends WorkspaceView implements HasUrlParameter<String> {

    private final RevisionWords revisions = new RevisionWords(texts, formats);
    private final Class<? extends Component> list;
    private final String keys;
    private Revised<T> state;

    /**
     * @param list the page with all documents
     * @param keys the beginning of the keys of all texts about documents of this kind
     */
    protected RevisedView(Class<? extends Component> list, String keys) {
        this.list = list;
        this.keys = keys;
    }

    protected abstract Revised<T> read(String id);

    protected abstract List<PastRevision> history(String id);

    /** The name of the document, and what is said below it. */
    protected abstract Titled titled(T document);

    /** The parts of the page: what the document says, and the buttons for it. */
    protected abstract List<Component> parts(Revised<T> current);

    protected abstract void accept(Revised<T> seen);

    protected abstract void decline(Revised<T> seen, String reason);

    protected abstract void switchTo(Revised<T> seen, boolean on, String reason);

    /** A heading and the line below it. */
    public record Titled(String name, String below) {}

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        show(parameter);
    }

    private void show(String id) {
        state = read(id);
        removeAll();
        RouterLink back = new RouterLink(text(keys + "title"), list);
        back.addClassName("jw-back");
        Titled titled = titled(state.document());
        add(back, heading(titled.name()), sub(titled.below()));
        if (state.waiting() != null) {
            add(waiting());
        }
        add(parts(state));
        add(past(id));
    }

    private Component waiting() {
        UnorderedList changes = new UnorderedList();
        revisions
                .lines(DocumentChange.between(state.document(), state.waiting()))
                .forEach(line -> changes.add(new ListItem(line)));
        Div actions = new Div(
                new Button(text(keys + "accept"), click -> {
                    accept(state);
                    done("accepted");
                }),
                new Button(text(keys + "decline"), click -> new ReasonDialog(
                                text(keys + "decline.title"),
                                text(keys + "decline.about"),
                                text(keys + "decline"),
                                reason -> {
                                    decline(state, reason);
                                    done("declined");
                                })
                        .forColleagues(text(keys + "reason"))
                        .open()));
        actions.addClassName("jw-actions");
        Div notice = new Div(
                new Paragraph(text(keys + "waiting.about")),
                new Paragraph(text("jobs.revisions.would")),
                changes,
                actions);
        notice.addClassNames("jw-notice", "jw-stack");
        return notice;
    }

    private Component past(String id) {
        HistoryList entries =
                new HistoryList(history(id).stream().map(revisions::entry).toList());
        Div panel = new Div(new H2(text("jobs.revisions.history")), entries);
        panel.addClassName("jw-panel");
        return panel;
    }

    /** When it was changed last, by whom and why. */
    protected final String changed() {
        return state.released()
                ? text(keys + "changed.release", formats.longDate(state.changedAt()))
                : text(keys + "changed.by", formats.longDate(state.changedAt()), state.changedBy(), state.reason());
    }

    /** The button that switches the document; with what that would do. */
    protected final Button switching(boolean on, ConsequenceOf consequence) {
        String key = keys + (on ? "switch-on" : "switch-off");
        return new Button(text(key), click -> new ReasonDialog(
                        text(key + ".title"), text(key + ".about") + " " + consequence.words(), text(key), reason -> {
                            switchTo(state, on, reason);
                            done((on ? "switch-on" : "switch-off") + ".done");
                        })
                .forColleagues(text(keys + "reason"))
                .open());
    }

    /** Counted when the button is pressed. */
    @FunctionalInterface
    protected interface ConsequenceOf extends Serializable {
        String words();
    }

    /** Shows the document as it is now. */
    protected final void done(String key) {
        show(state.document().id());
        focusHeading();
        Toast.show(text(keys + key));
    }
}
