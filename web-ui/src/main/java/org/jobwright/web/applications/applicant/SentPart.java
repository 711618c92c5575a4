package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.web.applications.words.AnswerText;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shared.ResumeLines;

/** The parts of what was sent beside the CV, exactly as sent. */
enum SentPart {
    PROFILE {
        @Override
        boolean isIn(ApplicationForReview details) {
            return details.content().resume() != null;
        }

        @Override
        List<Component> content(ApplicationForReview details, PipelineLabels words) {
            Resume resume = details.content().resume();
            DescriptionList sections = new DescriptionList();
            sections.addClassName("jw-answers");
            ResumeLines.of(resume, words.texts()).forEach((heading, lines) -> {
                sections.add(new DescriptionList.Term(heading));
                sections.add(new DescriptionList.Description(ownWords(String.join("\n", lines))));
            });
            Paragraph day = new Paragraph(words.text("applications.applicant.sent.profile-note"));
            day.addClassName("jw-note");
            return List.of(day, sections);
        }
    },
    ANSWERS {
        @Override
        boolean isIn(ApplicationForReview details) {
            return count(details) > 0;
        }

        @Override
        int count(ApplicationForReview details) {
            SentContent content = details.content();
            return content.answers().size() + (content.coverLetter().isEmpty() ? 0 : 1);
        }

        @Override
        List<Component> content(ApplicationForReview details, PipelineLabels words) {
            List<Component> parts = new ArrayList<>();
            DescriptionList list = new DescriptionList();
            list.addClassName("jw-answers");
            details.content().answers().forEach(answer -> answer(list, answer, words));
            if (!details.content().answers().isEmpty()) {
                parts.add(list);
            }
            if (!details.content().coverLetter().isEmpty()) {
                parts.add(new H3(words.text("applications.applicant.sent.letter")));
                parts.add(ownWords(details.content().coverLetter()));
            }
            return parts;
        }
    },
    FILES {
        @Override
        boolean isIn(ApplicationForReview details) {
            return details.document() != null || !details.attachments().isEmpty();
        }

        @Override
        int count(ApplicationForReview details) {
            int others = details.attachments().size();
            return others == 0 || details.document() == null ? others : others + 1;
        }

        @Override
        List<Component> content(ApplicationForReview details, PipelineLabels words) {
            List<Component> files = new ArrayList<>();
            if (details.document() != null) {
                files.add(file(details.document(), details, words));
            }
            details.attachments().forEach(attached -> {
                if (attached.question() != null) {
                    Paragraph asked = new Paragraph(attached.question());
                    asked.addClassName("jw-note");
                    files.add(asked);
                }
                files.add(file(attached.file(), details, words));
            });
            return files;
        }
    };

    abstract boolean isIn(ApplicationForReview details);

    abstract List<Component> content(ApplicationForReview details, PipelineLabels words);

    /** How many items it has; 0 if that is not meaningful. */
    int count(ApplicationForReview details) {
        return 0;
    }

    /** The name of its tab. */
    String tab() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tabs of these parts; none after a withdrawal. */
    static List<ApplicantTab> tabs(ApplicationForReview details, PipelineLabels words) {
        return details.isWithdrawn()
                ? List.of()
                : Stream.of(values())
                        .filter(part -> part.isIn(details))
                        .map(part ->
                                new ApplicantTab(part.tab(), part.count(details), () -> part.content(details, words)))
                        .toList();
    }

    private static void answer(DescriptionList list, Answer answer, PipelineLabels words) {
        list.add(new DescriptionList.Term(answer.question()));
        list.add(new DescriptionList.Description(new AnswerText(answer, words.texts(), words.formats())));
    }

    /** While the applicant is hidden, a file can only be counted. */
    private static Component file(DocumentSummary file, ApplicationForReview details, PipelineLabels words) {
        return details.masked()
                ? new Paragraph(words.text(
                        "applications.blind.file",
                        file.fileName(),
                        words.formats().size(file.size())))
                : download(file, words);
    }

    private static Component download(DocumentSummary file, PipelineLabels words) {
        Anchor link = new Anchor(
                "/documents/" + file.id(), words.text("applications.applicant.sent.download", file.fileName()));
        link.setRouterIgnore(true);
        Div line = new Div(link);
        line.add(" " + words.formats().size(file.size()));
        return line;
    }

    /** Text as the person wrote it, with its line breaks. */
    private static Paragraph ownWords(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("jw-lines-kept");
        return paragraph;
    }
}
