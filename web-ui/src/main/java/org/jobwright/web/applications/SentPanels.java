package org.jobwright.web.applications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.applications.Answer;
import org.jobwright.domain.applications.Contact;
import org.jobwright.domain.candidates.ExtractionState;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.services.applications.ReviewDetails;
import org.jobwright.services.candidates.DocumentSummary;
import org.jobwright.web.shared.ResumeLines;

/** What was sent, exactly: contact, answers, cover letter, CV and profile. After a withdrawal, that there is no more. */
final class SentPanels {

    private SentPanels() {}

    static List<Component> of(ReviewDetails details, PipelineWords words) {
        if (details.isWithdrawn()) {
            Instant at = details.timeline().getLast().at();
            Paragraph gone = new Paragraph(
                    words.text("pipeline.person.withdrawn-how", words.formats().dateTime(at)));
            gone.addClassName("jw-notice");
            return List.of(gone);
        }
        List<Component> panels = new ArrayList<>();
        if (details.replacedAt() != null) {
            panels.add(new Paragraph(
                    words.text("pipeline.sent.replaced", words.formats().dateTime(details.replacedAt()))));
        }
        panels.add(contact(details.content().contact(), words));
        if (!details.content().answers().isEmpty()) {
            panels.add(answers(details.content().answers(), words));
        }
        if (!details.content().coverLetter().isEmpty()) {
            panels.add(panel(
                    words.text("pipeline.sent.letter"),
                    ownWords(details.content().coverLetter())));
        }
        if (details.document() != null) {
            panels.add(cv(details.document(), details.documentText(), words));
        }
        if (details.content().resume() != null) {
            panels.add(profile(details.content().resume(), words));
        }
        return panels;
    }

    static Section panel(String title, Component... content) {
        Section panel = new Section(new H2(title));
        panel.addClassName("jw-panel");
        panel.add(content);
        return panel;
    }

    private static Section contact(Contact contact, PipelineWords words) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("jw-facts");
        fact(facts, words.text("pipeline.sent.email"), new Anchor("mailto:" + contact.email(), contact.email()));
        if (!contact.phone().isEmpty()) {
            fact(facts, words.text("pipeline.sent.phone"), new Anchor("tel:" + contact.phone(), contact.phone()));
        }
        if (!contact.location().isEmpty()) {
            fact(facts, words.text("pipeline.sent.place"), new Div(contact.location()));
        }
        return panel(words.text("pipeline.sent.contact"), facts);
    }

    private static void fact(DescriptionList facts, String term, Component value) {
        Div pair = new Div(new DescriptionList.Term(term), new DescriptionList.Description(value));
        facts.getElement().appendChild(pair.getElement());
    }

    private static Section answers(List<Answer> answers, PipelineWords words) {
        DescriptionList list = new DescriptionList();
        list.addClassName("jw-answers");
        answers.forEach(answer -> {
            list.add(new DescriptionList.Term(answer.question()));
            String text = AnswerWords.of(answer.type(), answer.values(), words.texts(), words.formats());
            DescriptionList.Description said = new DescriptionList.Description(new Div(text));
            if (answer.isKnockoutMissed()) {
                Paragraph flag = new Paragraph(words.text("pipeline.sent.knockout"));
                flag.addClassNames("jw-soon");
                said.add(flag);
            }
            list.add(said);
        });
        return panel(words.text("pipeline.sent.answers"), list);
    }

    private static Section cv(DocumentSummary file, String text, PipelineWords words) {
        Anchor download = new Anchor("/documents/" + file.id(), words.text("pipeline.sent.download", file.fileName()));
        download.setRouterIgnore(true);
        Paragraph line = new Paragraph(download);
        line.add(" " + words.formats().kilobytes(file.size()));
        if (file.extraction() == ExtractionState.DONE && text != null && !text.isBlank()) {
            Paragraph content = ownWords(text);
            content.addClassName("jw-cvtext");
            content.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
            content.getElement().setAttribute("aria-label", words.text("pipeline.sent.cv-text"));
            return panel(words.text("pipeline.sent.cv"), line, content);
        }
        Paragraph state = new Paragraph(
                file.extraction() == ExtractionState.DONE
                        ? words.text("pipeline.sent.cv-empty")
                        : words.texts().of(file.extraction()));
        state.addClassName("jw-note");
        return panel(words.text("pipeline.sent.cv"), line, state);
    }

    /** As it was on the day of sending. */
    private static Section profile(Resume resume, PipelineWords words) {
        DescriptionList sections = new DescriptionList();
        sections.addClassName("jw-answers");
        ResumeLines.of(resume, words.texts()).forEach((heading, lines) -> {
            sections.add(new DescriptionList.Term(heading));
            sections.add(new DescriptionList.Description(ownWords(String.join("\n", lines))));
        });
        return panel(words.text("pipeline.sent.profile"), sections);
    }

    /** Text as somebody wrote it, with its line breaks. */
    static Paragraph ownWords(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("jw-lines-kept");
        return paragraph;
    }
}
