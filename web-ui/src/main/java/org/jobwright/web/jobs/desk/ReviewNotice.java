package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.NotePlace;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** A moderator's message, with links to the fields that have notes. */
class ReviewNotice extends Div {

    /**
     * @param decision the statement of reasons of the latest decision
     * @param lead focuses the field of a path
     */
    ReviewNotice(PostingStanding standing, Optional<StatementId> decision, SerializableConsumer<String> lead) {
        Texts texts = WorkspaceUser.texts();
        addClassNames("jw-notice", "jw-notice--warning", "jw-review");
        standing.message().ifPresent(message -> add(new Paragraph(texts.get("jobs.form.message", message))));
        for (FieldNote note : standing.notes().notes()) {
            Button link = new Button(
                    texts.get("jobs.form.note", note.text(), NotePlace.of(note, texts)),
                    click -> lead.accept(note.field()));
            link.addThemeVariants(ButtonVariant.TERTIARY);
            add(link);
        }
        setVisible(getComponentCount() > 0);
        decision.ifPresent(id -> {
            Anchor reasons = new Anchor(Addresses.decision(id.toString()), texts.get("shared.decision.read"));
            reasons.setRouterIgnore(true);
            add(new Paragraph(reasons));
        });
    }
}
