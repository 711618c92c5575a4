package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.services.applications.bulk.RecentOperation;

/** What was done with the applicants of a posting lately, by anyone in the team, each with its undo. */
class RecentDialog extends Dialog {

    RecentDialog(
            List<RecentOperation> operations, ApplicantPresenter desk, SerializableConsumer<BulkOperationId> undo) {
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
        operations.forEach(operation -> list.add(line(operation, desk, undo)));
        add(list);
        Button close = new Button(words.text("shared.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private ListItem line(
            RecentOperation operation, ApplicantPresenter desk, SerializableConsumer<BulkOperationId> undo) {
        PipelineLabels labels = desk.words();
        String done = operation.stage() == null
                ? labels.text(
                        "applications.pipeline.recent.decided",
                        operation.actor(),
                        operation.standing(),
                        labels.texts().of(operation.outcome()))
                : labels.text(
                        "applications.pipeline.recent.moved",
                        operation.actor(),
                        operation.standing(),
                        desk.stageName(operation.stage()));
        Span when = new Span(labels.formats().dateTime(operation.at()));
        when.addClassName("jw-soft");
        Div words = new Div(new Paragraph(done), when);
        ListItem item = new ListItem(words);
        item.addClassName("jw-apart");
        if (operation.outcome() == null || desk.mayDecide()) {
            Button button = new Button(labels.text("shared.undo"), click -> {
                close();
                undo.accept(operation.id());
            });
            button.setAriaLabel(labels.text("applications.pipeline.recent.undo", done));
            item.add(button);
        }
        return item;
    }
}
