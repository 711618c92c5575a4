package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.services.applications.mine.MyApplicationDetails;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.web.applications.words.AnswerLabels;
import org.jobwright.web.shared.ResumeLines;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** What was sent, word for word, as the sender saw it before sending. */
class SentList extends DescriptionList {

    /** @param correct asks for a correction of an answer; only used while the sender may correct answers */
    SentList(MyApplicationDetails details, Texts texts, Formats formats, SerializableConsumer<Answer> correct) {
        addClassName("jw-sent");
        SentContent sent = details.sent();
        row(texts.get("applications.field.name"), sent.contact().fullName());
        row(texts.get("applications.field.email"), sent.contact().email());
        row(texts.get("applications.field.phone"), sent.contact().phone());
        row(texts.get("applications.field.location"), sent.contact().location());
        if (details.document() != null) {
            pair(texts.get("applications.field.cv"), file(details.document(), null, texts, formats));
        }
        if (!details.attachments().isEmpty()) {
            pair(
                    texts.get("applications.field.attachments"),
                    details.attachments().stream()
                            .map(attached -> file(attached.file(), attached.question(), texts, formats))
                            .toArray(Component[]::new));
        }
        if (sent.resume() != null) {
            Div profile = new Div();
            ResumeLines.of(sent.resume(), texts)
                    .forEach((heading, lines) -> profile.add(entry(heading, String.join("\n", lines))));
            fold(
                    texts.get("applications.field.profile"),
                    texts.get(
                            "applications.one.profile-of",
                            formats.day(
                                    details.summary().replacedAt() == null
                                            ? details.summary().appliedAt()
                                            : details.summary().replacedAt())),
                    profile);
        }
        if (!sent.coverLetter().isEmpty()) {
            fold(
                    texts.get("applications.field.cover-letter"),
                    texts.get("applications.one.show-letter"),
                    new Text(sent.coverLetter()));
        }
        if (!sent.answers().isEmpty()) {
            Div answers = new Div();
            for (Answer answer : sent.answers()) {
                Div entry = entry(answer.question(), AnswerLabels.of(answer, texts, formats));
                AnswerLabels.correction(answer, texts, formats).ifPresent(correction -> entry.add(words(correction)));
                if (details.isCorrectable(answer)) {
                    Button button = new Button(texts.get("applications.one.correct"), click -> correct.accept(answer));
                    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                    button.setAriaLabel(texts.get("applications.one.correct.this", answer.question()));
                    entry.add(button);
                }
                answers.add(entry);
            }
            fold(
                    texts.get("applications.one.answers"),
                    texts.get("applications.one.show-answers", sent.answers().size()),
                    answers);
        }
    }

    /** Long content is behind a line that expands it. */
    private void fold(String term, String summary, Component content) {
        pair(term, new NativeDetails(summary, content));
    }

    /** @param question that the file answers; null for none */
    private static Div file(DocumentSummary document, String question, Texts texts, Formats formats) {
        Anchor link =
                new Anchor("/documents/" + document.id(), texts.get("applications.one.download", document.fileName()));
        link.setRouterIgnore(true);
        Span size = new Span(formats.size(document.size()));
        size.addClassName("jw-size");
        Div line = new Div(link, new Text(" "), size);
        if (question != null) {
            Paragraph asked = new Paragraph(question);
            asked.addClassName("jw-note");
            line.addComponentAsFirst(asked);
        }
        return line;
    }

    private static Div entry(String heading, String text) {
        Paragraph title = new Paragraph(heading);
        title.addClassName("jw-note");
        return new Div(title, words(text));
    }

    private static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("jw-lines-kept");
        return words;
    }

    private void row(String term, String value) {
        if (!value.isEmpty()) {
            pair(term, new Text(value));
        }
    }

    private void pair(String term, Component... value) {
        Description description = new Description();
        description.addClassName("jw-lines-kept");
        description.add(value);
        Div pair = new Div(new Term(term), description);
        getElement().appendChild(pair.getElement());
    }
}
