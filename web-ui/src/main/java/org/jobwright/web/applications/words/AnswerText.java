package org.jobwright.web.applications.words;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.web.shared.MustHaveLabels;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** What an applicant answered and corrected, and whether it meets the must-have. */
public class AnswerText extends Div {

    public AnswerText(Answer answer, Texts texts, Formats formats) {
        add(ownWords(AnswerLabels.of(answer, texts, formats)));
        AnswerLabels.correction(answer, texts, formats).ifPresent(correction -> add(ownWords(correction)));
        if (answer.asked().isMustHave()) {
            Paragraph needed = new Paragraph(texts.get(
                    answer.isMustHaveMissed()
                            ? "applications.applicant.sent.missed"
                            : "applications.applicant.sent.met",
                    new MustHaveLabels(texts, formats).of(answer.asked())));
            needed.addClassName(answer.isMustHaveMissed() ? "jw-soon" : "jw-note");
            add(needed);
        }
    }

    private static Paragraph ownWords(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("jw-lines-kept");
        return paragraph;
    }
}
