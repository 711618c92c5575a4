package org.jobwright.web.applications.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.services.applications.bulk.RecentOperation;
import org.jobwright.web.applications.words.PipelineLabels;

/** What was done with the applicants of a posting lately, by anyone in the team, each with its undo. */
class RecentDialog extends Dialog {

    RecentDialog(
            List<RecentOperation> operations,
            ApplicantPresenter desk,
            Instant now,
            SerializableConsumer<RecentOperation> undo) {
        PipelineLabels words = desk.words();
        setHeaderTitle(words.text("applications.pipeline.recent"));
        addClassName("jw-sheet");
        if (operations.isEmpty()) {
            add(new Paragraph(words.text("applications.pipeline.recent.none")));
        } else {
            add(new Paragraph(words.text("applications.pipeline.recent.how")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("jw-recent", "jw-rows");
        operations.forEach(operation -> list.add(line(operation, desk, now, undo)));
        add(list);
        Button close = new Button(words.text("shared.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private ListItem line(
            RecentOperation operation,
            ApplicantPresenter desk,
            Instant now,
            SerializableConsumer<RecentOperation> undo) {
        PipelineLabels labels = desk.words();
        String done = done(operation, desk);
        Span when = new Span(labels.formats().dateTime(operation.at()));
        when.addClassName("jw-soft");
        Div words = new Div(new Paragraph(done), when);
        if (operation.kind() == BulkKind.TELL) {
            Span known = new Span(labels.text("applications.pipeline.recent.told.final"));
            known.addClassName("jw-soft");
            words.add(new Div(known));
        }
        ListItem item = new ListItem(words);
        item.addClassName("jw-apart");
        if (desk.mayUndo(operation, now)) {
            Button button = new Button(labels.text("shared.undo"), click -> {
                close();
                undo.accept(operation);
            });
            button.setAriaLabel(labels.text("applications.pipeline.recent.undo", done));
            item.add(button);
        }
        return item;
    }

    private static String done(RecentOperation operation, ApplicantPresenter desk) {
        PipelineLabels labels = desk.words();
        String who = operation.person() == null
                ? labels.text("applications.pipeline.people", operation.standing())
                : labels.name(operation.person());
        return switch (operation.kind()) {
            case MOVE ->
                labels.text(
                        "applications.pipeline.recent.moved",
                        operation.actor(),
                        who,
                        desk.stageName(operation.stage()));
            case DECIDE ->
                labels.text(
                        "applications.pipeline.recent.decided",
                        operation.actor(),
                        who,
                        labels.texts().of(operation.outcome()));
            case TELL ->
                operation.outcome() == null
                        ? labels.text("applications.pipeline.recent.told", operation.actor(), who)
                        : labels.text(
                                "applications.pipeline.recent.told.what",
                                operation.actor(),
                                who,
                                labels.texts().of(operation.outcome()));
            case MESSAGE -> labels.text("applications.pipeline.recent.written", operation.actor(), who);
            case ASSIGN ->
                labels.text("applications.pipeline.recent.assigned", operation.actor(), who, operation.object());
            case TAG -> labels.text("applications.pipeline.recent.tagged", operation.actor(), who, operation.object());
            case EXPORT ->
                labels.text("applications.pipeline.recent.exported", operation.actor(), operation.standing());
        };
    }
}
