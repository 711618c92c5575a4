package org.jobwright.web.applications.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.activity.ApplicationActivity;
import org.jobwright.web.shared.EnumParameter;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Everything that happened to an application, newest first, of all kinds or of one. */
public class ActivityPanel extends Div {

    private static final int STEP = 50;

    private final ActivityQueries activity;
    private final JobApplicationId application;
    private final SerializableConsumer<String> chosen;
    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private ActivityKind kind;
    private int most = STEP;

    /**
     * The activity of one application.
     *
     * @param kind the kind in the address; null for all
     * @param chosen is told the kind for the address; null for all
     */
    public ActivityPanel(
            ActivityQueries activity, JobApplicationId application, String kind, SerializableConsumer<String> chosen) {
        this.activity = activity;
        this.application = application;
        this.chosen = chosen;
        this.kind = EnumParameter.read(ActivityKind.class, kind).orElse(null);
        show();
    }

    private void show() {
        removeAll();
        add(filter());
        ApplicationActivity found = activity.of(application, kind, most);
        if (found.entries().isEmpty()) {
            Paragraph none = new Paragraph(texts.get("applications.activity.none"));
            none.addClassName("jw-note");
            add(none);
            return;
        }
        OrderedList feed = new OrderedList();
        feed.addClassName("jw-feed");
        found.entries().forEach(entry -> feed.add(item(entry)));
        add(feed);
        if (found.more()) {
            add(new Button(texts.get("applications.activity.more"), click -> {
                most += STEP;
                show();
            }));
        }
    }

    private Div filter() {
        Div row = new Div();
        row.addClassNames("jw-filterchips", "is-row");
        row.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", texts.get("applications.activity.filter"));
        for (ActivityKind one : ActivityKind.values()) {
            row.add(chip(one));
        }
        return row;
    }

    private NativeButton chip(ActivityKind one) {
        NativeButton chip = new NativeButton(texts.of(one), click -> {
            kind = one == kind ? null : one;
            most = STEP;
            show();
            chosen.accept(kind == null ? null : kind.name().toLowerCase(Locale.ROOT));
        });
        chip.addClassName("jw-filterchip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(one == kind));
        return chip;
    }

    private Object about(Serializable part) {
        return switch (part) {
            case Enum<?> constant -> texts.of(constant);
            case LocalDate day -> formats.date(day);
            default -> part;
        };
    }

    private ListItem item(ActivityEntry entry) {
        Object[] about = entry.about().stream().map(this::about).toArray();
        ListItem item = new ListItem(
                new Span(texts.get("applications.activity." + entry.kind().name() + "." + entry.what(), about)));
        item.addClassName("is-" + entry.kind().name().toLowerCase(Locale.ROOT));
        if (entry.words() != null) {
            Paragraph words = new Paragraph(entry.words());
            words.addClassName("jw-lines-kept");
            item.add(words);
        }
        Span by = new Span();
        if (!entry.actor().isEmpty()) {
            by.add(new Span(entry.actor())); // a withdrawn application names nobody
        }
        Element time = new Element("time");
        time.setAttribute("datetime", Formats.iso(entry.at()));
        time.setText(formats.dateTime(entry.at()));
        by.getElement().appendChild(time);
        by.addClassName("by");
        item.add(by);
        return item;
    }
}
