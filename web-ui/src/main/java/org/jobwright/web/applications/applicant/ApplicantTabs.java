package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.web.applications.words.PipelineLabels;

/** What there is to read about an application, one tab at a time. Only the open one is sent to the browser. */
class ApplicantTabs extends Section {

    private final Map<String, NativeButton> buttons = new HashMap<>();
    private final Div panel = new Div();
    private final PipelineLabels words;
    private final List<ApplicantTab> tabs;

    /**
     * The row of tabs, none open yet.
     *
     * @param opened is told the name of a tab when it is pressed
     */
    ApplicantTabs(
            ApplicationForReview details,
            PipelineLabels words,
            List<ApplicantTab> tabs,
            SerializableConsumer<String> opened) {
        this.words = words;
        this.tabs = tabs;
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
        for (ApplicantTab tab : tabs) {
            String name = words.text("applications.applicant.tab." + tab.name());
            NativeButton button = new NativeButton(
                    tab.count() == 0 ? name : name + " " + words.formats().number(tab.count()));
            button.addClickListener(click -> {
                show(tab);
                opened.accept(tab.name());
            });
            button.setId("tab-" + tab.name());
            button.getElement().setAttribute("role", "tab").setAttribute("aria-controls", "tabpanel");
            buttons.put(tab.name(), button);
            row.add(button);
        }
        // The row gets its width late, and another one when a phone is turned.
        row.getElement().executeJs("""
                new ResizeObserver(() => {
                  const open = this.querySelector('[aria-selected="true"]');
                  if (open) this.scrollLeft = open.offsetLeft - this.offsetLeft - (this.clientWidth - open.offsetWidth) / 2;
                }).observe(this)""");
        panel.setId("tabpanel");
        panel.addClassName("jw-sentpart");
        panel.getElement().setAttribute("role", "tabpanel").setAttribute("tabindex", "0");
        if (!tabs.isEmpty()) {
            add(row, panel);
        }
    }

    /** Opens the tab of this name, or the first if there is none. */
    void open(String wanted) {
        tabs.stream()
                .filter(tab -> tab.name().equals(wanted))
                .findFirst()
                .or(() -> tabs.stream().findFirst())
                .ifPresent(this::show);
    }

    private void say(String key, Instant at) {
        Paragraph line = new Paragraph(words.text(key, words.formats().dateTime(at)));
        line.addClassName("jw-notice");
        add(line);
    }

    private void show(ApplicantTab open) {
        buttons.forEach((name, button) -> {
            boolean selected = name.equals(open.name());
            button.getElement().setAttribute("aria-selected", String.valueOf(selected));
            button.getElement().setAttribute("tabindex", selected ? "0" : "-1");
            if (selected) {
                button.getElement().executeJs("this.scrollIntoView({ block: 'nearest', inline: 'nearest' })");
            }
        });
        panel.getElement().setAttribute("aria-labelledby", "tab-" + open.name());
        panel.removeAll();
        open.content().get().forEach(panel::add);
    }
}
