package org.jobwright.web.privacy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.services.privacy.retention.OwnRetention;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The applications that outlast an account: which employer keeps one, until when and why. */
class KeptLongerList extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    KeptLongerList(List<OwnRetention> kept) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        kept.forEach(one -> list.add(row(one)));
        add(new H2(texts.get("privacy.delete.longer")), list);
        addClassName("jw-stack");
    }

    private ListItem row(OwnRetention one) {
        Span when = new Span(one.organization() + ". " + until(one));
        when.addClassName("jw-soft");
        return new ListItem(
                new Div(new Anchor("/app/applications/" + one.reference().value(), one.posting()), when));
    }

    private String until(OwnRetention one) {
        if (one.heldUntil() != null) {
            return texts.get("privacy.kept.held", formats.longDate(one.heldUntil()));
        }
        return texts.get(
                "privacy.delete.longer.until",
                formats.longDate(one.askedOn() == null ? one.onRequest() : one.deletedOn()));
    }
}
