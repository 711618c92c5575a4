package org.jobwright.web.candidates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.candidates.Resume.Education;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.Reader;

/** One school, course or apprenticeship. */
class EducationForm extends EntryList.Entry {

    private static final long serialVersionUID = 1L;

    private final Texts texts = Reader.texts();
    private final Education original;
    private final TextField institution = new TextField(texts.get("candidates.form.institution"));
    private final TextField area = new TextField(texts.get("candidates.form.area"));
    private final TextField degree = new TextField(texts.get("candidates.form.degree"));
    private final PeriodFields period;

    EducationForm() {
        this(new Education(null, null, null, null, null, null, null, null));
    }

    EducationForm(Education education) {
        original = education;
        fill(institution, education.institution());
        fill(area, education.area());
        fill(degree, education.studyType());
        period = new PeriodFields(education.startDate(), education.endDate());
        Div line = new Div(institution, area, degree);
        line.addClassName("jw-filters-row");
        add(line, period);
    }

    @Override
    TextField first() {
        return institution;
    }

    boolean check() {
        return period.check();
    }

    Education education() {
        return new Education(
                institution.getValue(),
                original.url(),
                area.getValue(),
                degree.getValue(),
                period.start(),
                period.end(),
                original.score(),
                original.courses());
    }

    private static void fill(TextField field, String value) {
        field.setValue(value == null ? "" : value);
    }
}
