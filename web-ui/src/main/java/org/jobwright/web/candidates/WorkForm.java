package org.jobwright.web.candidates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.candidates.Resume.Work;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.Reader;

/** One place of work. */
class WorkForm extends EntryList.Entry {

    private static final long serialVersionUID = 1L;

    private final Texts texts = Reader.texts();
    private final Work original;
    private final TextField position = new TextField(texts.get("candidates.form.position"));
    private final TextField employer = new TextField(texts.get("candidates.form.employer"));
    private final TextField place = new TextField(texts.get("candidates.form.city"));
    private final TextArea summary = new TextArea(texts.get("candidates.form.tasks"));
    private final PeriodFields period;

    WorkForm() {
        this(new Work(null, null, null, null, null, null, null, null));
    }

    WorkForm(Work work) {
        original = work;
        fill(position, work.position());
        fill(employer, work.name());
        fill(place, work.location());
        summary.setValue(work.summary() == null ? "" : work.summary());
        summary.setWidthFull();
        period = new PeriodFields(work.startDate(), work.endDate());
        Div line = new Div(position, employer, place);
        line.addClassName("jw-filters-row");
        add(line, period, summary);
    }

    @Override
    TextField first() {
        return position;
    }

    boolean check() {
        return period.check();
    }

    Work work() {
        return new Work(
                employer.getValue(),
                place.getValue(),
                position.getValue(),
                original.url(),
                period.start(),
                period.end(),
                summary.getValue(),
                original.highlights());
    }

    private static void fill(TextField field, String value) {
        field.setValue(value == null ? "" : value);
    }
}
