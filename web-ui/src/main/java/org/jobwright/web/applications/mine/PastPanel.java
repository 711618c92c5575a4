package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.DayField;

/** The record of a period as a file, for offices that ask for it. */
class PastPanel extends Section {

    private final Texts texts;
    private final ZoneId zone;
    private final DayField from;
    private final DayField to;
    private final Anchor print = new Anchor();
    private final Anchor table = new Anchor();

    PastPanel(Instant now, ZoneId zone, Texts texts) {
        super(new H2(texts.get("applications.past")), new Paragraph(texts.get("applications.past.how")));
        this.texts = texts;
        this.zone = zone;
        PastPeriod latest = PastPeriod.latest(now, zone);
        from = day("applications.past.from", latest.from());
        to = day("applications.past.to", latest.to());
        print.setText(texts.get("applications.past.pdf"));
        table.setText(texts.get("applications.past.csv"));
        print.setRouterIgnore(true);
        table.setRouterIgnore(true);
        Div days = new Div(from, to);
        days.addClassName("jw-filters-row");
        Div files = new Div(print, table);
        files.addClassName("jw-filters-row");
        add(days, files);
        addClassNames("jw-panel", "jw-stack");
        lead();
    }

    private DayField day(String label, LocalDate value) {
        DayField field = new DayField(texts.get(label));
        field.setValue(value);
        field.addValueChangeListener(change -> lead());
        return field;
    }

    /** The links use the chosen days, and are hidden until the days form a period. */
    private void lead() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        boolean named = first != null && last != null && !from.isUnreadable() && !to.isUnreadable();
        boolean backwards = named && last.isBefore(first);
        to.setErrorMessage(texts.get("applications.past.backwards"));
        to.setInvalid(backwards);
        print.setVisible(named && !backwards);
        table.setVisible(named && !backwards);
        if (named) {
            PastPeriod period = new PastPeriod(first, last, zone);
            print.setHref(period.address("pdf"));
            table.setHref(period.address("csv"));
        }
    }
}
