package org.jobwright.web.privacy.retention;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.services.privacy.retention.PlannedDeletion;
import org.jobwright.services.privacy.retention.RetentionPreview;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** What goes next, by reference and posting: whose it is does not matter here. */
class PreviewPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats;

    /** @param hold receives the reference of an application that is to be held */
    PreviewPanel(RetentionPreview preview, int days, Formats formats, SerializableConsumer<String> hold) {
        this.formats = formats;
        addClassNames("jw-panel", "jw-settings");
        add(
                new H2(texts.get("privacy.retention.preview")),
                new Paragraph(texts.get("privacy.retention.preview.how", preview.total(), days)));
        if (preview.deletions().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        preview.deletions().forEach(planned -> list.add(row(planned, hold)));
        add(list);
        if (preview.total() > preview.deletions().size()) {
            add(new Paragraph(texts.get(
                    "privacy.retention.preview.more",
                    preview.total() - preview.deletions().size())));
        }
    }

    private ListItem row(PlannedDeletion planned, SerializableConsumer<String> hold) {
        Span when = new Span(when(planned));
        when.addClassName("jw-soft");
        ListItem row = new ListItem(new Div(
                new Span(texts.get("privacy.retention.preview.one", planned.reference(), planned.posting())), when));
        if (planned.heldUntil() == null) {
            Button button = new Button(texts.get("privacy.hold.this"), click -> hold.accept(planned.reference()));
            button.setAriaLabel(texts.get("privacy.hold.this.label", planned.reference()));
            row.add(button);
        }
        return row;
    }

    private String when(PlannedDeletion planned) {
        if (planned.heldUntil() != null) {
            return texts.get("privacy.retention.preview.held", formats.date(planned.heldUntil()));
        }
        String key = planned.asked() ? "asked" : planned.quarantined() ? "hidden" : "open";
        return texts.get(
                "privacy.retention.preview." + key,
                formats.date(planned.quarantineOn()),
                formats.date(planned.purgeOn()));
    }
}
