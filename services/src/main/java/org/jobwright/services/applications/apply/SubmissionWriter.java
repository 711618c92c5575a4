package org.jobwright.services.applications.apply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.SeenNotice;
import org.jobwright.domain.applications.Submission;
import org.jobwright.domain.applications.apply.ApplicationDraft;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Attachment;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.candidates.documents.DocumentSummary;

/** Writes what is sent: the same as the page before sending shows. */
@ApplicationScoped
class SubmissionWriter {

    Submission write(ApplicationDraft draft, DraftDetails details, AccountId candidate, Instant now) {
        PostingToApply posting = details.posting();
        ApplicationContent content = details.content();
        boolean fromProfile = content.cvSource() == CvSource.PROFILE;
        Resume resume = fromProfile ? details.profile().resume().forEmployer() : null;
        DocumentSummary document = fromProfile ? details.profile().document() : details.document();
        DocumentId documentId = document == null ? null : document.id();
        SentContent sent = new SentContent(
                content.contact(), content.coverLetter(), answers(posting.questions(), content), resume);
        return new Submission(
                draft.getId(),
                posting.id(),
                posting.version(),
                posting.title(),
                posting.organization(),
                candidate,
                sent,
                documentId,
                details.attachments().stream()
                        .map(attached -> new Attachment(attached.file().id(), attached.question()))
                        .toList(),
                SeenNotice.current(now),
                posting.software() == null ? "" : posting.software().rules(),
                draft.getSource(),
                posting.answerPromise());
    }

    private static List<Answer> answers(List<ScreeningQuestion> questions, ApplicationContent content) {
        return questions.stream()
                .map(question -> new Answer(question, content.answerTo(question.label())))
                .toList();
    }
}
