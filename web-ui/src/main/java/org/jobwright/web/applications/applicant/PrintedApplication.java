package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.Paper;

/** What an applicant sent, for paper: CV, profile and answers, below the head of the page. No notes of the team. */
class PrintedApplication extends Paper {

    PrintedApplication(ApplicationForReview details, PipelineLabels words) {
        Paragraph about = new Paragraph(words.text(
                "applications.applicant.print.about",
                details.postingTitle(),
                details.applicant().reference().value(),
                words.formats().date(details.applicant().appliedAt())));
        about.addClassName("jw-note");
        add(about);
        if (details.isWithdrawn()) {
            return;
        }
        if (details.documentText() != null && !details.documentText().isBlank()) {
            Paragraph text = new Paragraph(details.documentText().strip().replaceAll("\n\\s*\n", "\n\n"));
            text.addClassName("jw-lines-kept");
            add(new Section(new H2(words.text("applications.applicant.tab.cv")), text));
        }
        for (SentPart part : List.of(SentPart.PROFILE, SentPart.ANSWERS)) {
            if (part.isIn(details)) {
                Section section = new Section(new H2(words.text("applications.applicant.tab." + part.tab())));
                section.add(part.content(details, words));
                add(section);
            }
        }
    }
}
