package org.jobwright.web.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.services.privacy.retention.DeletedApplication;
import org.jobwright.services.privacy.retention.OwnRetention;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** When the person's applications are deleted that are over, and what became of those that are gone. */
class KeptList extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    KeptList(List<OwnRetention> kept, List<DeletedApplication> deleted) {
        addClassName("jw-stack");
        add(new H2(texts.get("privacy.kept")));
        Paragraph how = new Paragraph(
                texts.get(kept.isEmpty() && deleted.isEmpty() ? "privacy.kept.none" : "privacy.kept.how"));
        how.addClassName("jw-note");
        add(how);
        if (kept.isEmpty() && deleted.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        kept.forEach(one -> list.add(row(
                new Anchor("/app/applications/" + one.reference().value(), one.posting()),
                one.organization() + ". " + when(one))));
        deleted.forEach(one -> list.add(row(
                new Span(one.posting()),
                one.organization() + ". "
                        + texts.get(
                                one.asked() ? "privacy.kept.gone.asked" : "privacy.kept.gone",
                                formats.longDate(one.deletedOn())))));
        add(list);
    }

    private String when(OwnRetention one) {
        if (one.heldUntil() != null) {
            return texts.get("privacy.kept.held", formats.longDate(one.heldUntil()));
        }
        if (!one.isPlanned()) {
            return texts.get("privacy.kept.unplanned");
        }
        return texts.get(
                one.hiddenOn() == null ? "privacy.kept.until" : "privacy.kept.hidden",
                formats.longDate(one.deletedOn()));
    }

    private static ListItem row(Component title, String words) {
        Span said = new Span(words);
        said.addClassName("jw-soft");
        return new ListItem(new Div(title, said));
    }
}
