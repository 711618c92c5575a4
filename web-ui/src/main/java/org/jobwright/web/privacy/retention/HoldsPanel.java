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
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.privacy.retention.HoldService;
import org.jobwright.services.privacy.retention.PlacedHold;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.WorkspaceUser;

/** What is not deleted for now, why, and until when. */
class HoldsPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final HoldService service;
    private final Formats formats;
    private final SerializableConsumer<String> changed;

    HoldsPanel(
            HoldService service,
            OrganizationId organization,
            Formats formats,
            SerializableRunnable place,
            SerializableConsumer<String> changed) {
        this.service = service;
        this.formats = formats;
        this.changed = changed;
        addClassNames("jw-panel", "jw-settings");
        List<PlacedHold> holds = service.holds(organization);
        add(
                new H2(texts.get("privacy.holds")),
                new Paragraph(
                        texts.get(HoldDialog.isForAuthority() ? "privacy.holds.authority.how" : "privacy.holds.how")));
        if (!holds.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("jw-rows");
            holds.forEach(hold -> list.add(row(hold, organization)));
            add(list);
        }
        Button button = new Button(texts.get("privacy.hold.place"), click -> place.run());
        Div actions = new Div(button);
        actions.addClassName("jw-actions");
        add(actions);
    }

    private ListItem row(PlacedHold hold, OrganizationId organization) {
        Span why = new Span(why(hold));
        Span who = new Span(texts.get(
                "privacy.hold.by", hold.placedBy(), formats.date(hold.placedAt()), formats.date(hold.expiresOn())));
        who.addClassName("jw-soft");
        Div about = new Div(new Span(texts.get("privacy.hold.subject." + hold.subject(), hold.about())), why, who);
        Button release = new Button(texts.get("privacy.hold.release"), click -> release(hold, organization));
        release.setAriaLabel(texts.get("privacy.hold.release.label", hold.about()));
        return new ListItem(about, release);
    }

    private String why(PlacedHold hold) {
        return hold.caseReference().isEmpty() ? hold.reason() : hold.caseReference() + ": " + hold.reason();
    }

    private void release(PlacedHold hold, OrganizationId organization) {
        service.begin(organization);
        new ConfirmAction(
                        texts.get("privacy.hold.release.title"),
                        texts.get("privacy.hold.release.how"),
                        texts.get("privacy.hold.release"),
                        () -> {
                            service.release(hold.id());
                            changed.accept(texts.get("privacy.hold.released.said"));
                        })
                .open();
    }
}
