package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.web.applications.pipeline.PipelineLabels;

/** What was sent, one part at a time. Only the open part is sent to the browser. */
class SentTabs extends Section {

    private final Map<SentPart, NativeButton> tabs = new EnumMap<>(SentPart.class);
    private final Div panel = new Div();
    private final ApplicationForReview details;
    private final PipelineLabels words;

    SentTabs(
            ApplicationForReview details,
            PipelineLabels words,
            SentPart wanted,
            SerializableConsumer<SentPart> opened) {
        this.details = details;
        this.words = words;
        addClassName("jw-sentparts");
        if (details.isWithdrawn()) {
            say(
                    "applications.applicant.person.withdrawn-how",
                    details.timeline().getLast().at());
        } else if (details.replacedAt() != null) {
            say("applications.applicant.sent.replaced", details.replacedAt());
        }
        Div row = new Div();
        row.addClassName("jw-tabs");
        row.getElement()
                .setAttribute("role", "tablist")
                .setAttribute("aria-label", words.text("applications.applicant.sent"));
        List<SentPart> parts = SentPart.of(details);
        for (SentPart part : parts) {
            int count = part.count(details);
            String name = words.text("applications.applicant.sent." + part.parameter());
            NativeButton tab = new NativeButton(
                    count == 0 ? name : name + " " + words.formats().number(count));
            tab.addClickListener(click -> {
                show(part);
                opened.accept(part);
            });
            tab.setId("part-" + part.parameter());
            tab.getElement().setAttribute("role", "tab").setAttribute("aria-controls", "part");
            tabs.put(part, tab);
            row.add(tab);
        }
        panel.setId("part");
        panel.addClassName("jw-sentpart");
        panel.getElement().setAttribute("role", "tabpanel").setAttribute("tabindex", "0");
        if (!parts.isEmpty()) {
            add(row, panel);
            show(parts.contains(wanted) ? wanted : parts.getFirst());
        }
    }

    private void say(String key, Instant at) {
        Paragraph line = new Paragraph(words.text(key, words.formats().dateTime(at)));
        line.addClassName("jw-notice");
        add(line);
    }

    private void show(SentPart open) {
        tabs.forEach((part, tab) -> {
            tab.getElement().setAttribute("aria-selected", String.valueOf(part == open));
            tab.getElement().setAttribute("tabindex", part == open ? "0" : "-1");
        });
        panel.getElement().setAttribute("aria-labelledby", "part-" + open.parameter());
        panel.removeAll();
        open.content(details, words).forEach(panel::add);
    }
}
