package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.web.shell.forms.RowList;

/** The questions for applicants. */
class QuestionsPart extends AdvertPart {

    private final RowList<ScreeningQuestion> questions;

    QuestionsPart(AdvertFields fields, Command changed) {
        super("questions", fields, changed);
        questions = new RowList<>(
                "application.questions",
                "question",
                fields,
                path -> new QuestionRow(path, this),
                new ScreeningQuestion(null, "", true, null),
                changed);
        add(new Paragraph(texts.get("jobs.form.questions.about")), questions);
    }

    @Override
    void show(JobAdvert advert) {
        questions.show(advert.application().questions());
    }

    @Override
    JobAdvert write(JobAdvert advert) {
        ApplicationTerms terms = advert.application();
        return advert.withApplication(new ApplicationTerms(
                terms.method(), terms.target(), questions.read(), terms.aiUse(), terms.aiUseText()));
    }
}
