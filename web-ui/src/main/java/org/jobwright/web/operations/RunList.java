package org.jobwright.web.operations;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jobwright.services.operations.InstanceStatus;
import org.jobwright.services.shared.background.BackgroundRun;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** When each background job last ran on this node. */
class RunList extends Section {

    RunList(InstanceStatus status, Texts texts, Formats formats) {
        Paragraph how = new Paragraph(texts.get("operations.runs.how"));
        how.addClassName("jw-note");
        add(new H2(texts.get("operations.runs")), how);
        addClassName("jw-panel");
        DescriptionList runs = new DescriptionList();
        runs.addClassName("jw-facts");
        for (BackgroundRun run : status.runs()) {
            String key = "operations.run." + run.name();
            String ended = texts.get(
                    run.failed() ? "operations.runs.failed" : "operations.runs.done",
                    formats.time(run.endedAt()),
                    run.took().toMillis());
            runs.add(new Div(
                    new DescriptionList.Term(texts.has(key) ? texts.get(key) : run.name()),
                    new DescriptionList.Description(ended)));
        }
        add(runs);
        if (status.runs().isEmpty()) {
            Paragraph empty = new Paragraph(texts.get("operations.runs.none"));
            empty.addClassName("jw-empty");
            add(empty);
        }
    }
}
