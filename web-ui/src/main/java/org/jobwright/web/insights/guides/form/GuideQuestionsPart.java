package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.insights.guides.content.GuideQuestion;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.web.shell.forms.FormPart;
import org.jobwright.web.shell.forms.RowList;

/** What people ask about the role, and the words by which they find it. */
class GuideQuestionsPart extends FormPart {

    private final RowList<GuideQuestion> questions;
    private final TextArea keyPhrases;

    GuideQuestionsPart(String path, GuideFields fields, Command changed) {
        super("questions", fields, changed);
        questions = new RowList<>(
                        path + "faqs", "faq", fields, row -> new FaqRow(row, this), new GuideQuestion("", ""), changed)
                .ordered();
        keyPhrases = area(path + "keyPhrases", "key-phrases", 3);
        add(questions, keyPhrases);
    }

    void show(GuideText text) {
        questions.show(text.faqs());
        keyPhrases.setValue(joined(text.keyPhrases()));
    }

    List<GuideQuestion> read() {
        return questions.read();
    }

    List<String> keyPhrases() {
        return lines(keyPhrases);
    }

    /** One question and its answer. */
    private static final class FaqRow extends RowList.Row<GuideQuestion> {

        private final TextField question;
        private final TextArea answer;

        FaqRow(String path, FormPart part) {
            question = part.text(path + ".question", "question");
            question.setWidthFull();
            answer = part.area(path + ".answer", "answer", 3);
            add(question, answer);
        }

        @Override
        public void show(GuideQuestion faq) {
            question.setValue(faq.question());
            answer.setValue(faq.answer());
        }

        @Override
        public GuideQuestion read() {
            return new GuideQuestion(question.getValue(), answer.getValue());
        }

        @Override
        public Component first() {
            return question;
        }
    }
}
