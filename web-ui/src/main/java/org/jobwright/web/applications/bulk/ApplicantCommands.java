package org.jobwright.web.applications.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOperationQueries;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.SelectionQueries;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.web.applications.tags.TagsDesk;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.conversation.Conversations;

/** What can be done with applicants from any page, whichever service does it. */
@Dependent
public class ApplicantCommands implements Serializable {

    @Inject
    ApplicationReviewService review;

    @Inject
    SelectionQueries selections;

    @Inject
    BulkOperationQueries operations;

    @Inject
    AssignmentService assignments;

    @Inject
    TagsDesk tags;

    @Inject
    Conversations conversations;

    @Inject
    Clock clock;

    /** The actions of a page on the applicants of a posting. */
    public ApplicantPresenter in(
            HandledPosting posting, PipelineLabels words, ApplicantPresenter.Afterwards afterwards) {
        return new ApplicantPresenter(this, posting, words, afterwards);
    }

    BulkOutcome undo(Reversal latest) {
        return switch (latest.kind()) {
            case MOVE, DECIDE -> review.undo(latest.operation());
            case MESSAGE -> conversations.takeBack(latest.operation());
            case ASSIGN -> assignments.undo(latest.operation());
            case TAG -> tags.undo(latest.operation());
            case TELL, EXPORT -> throw new NotFound();
        };
    }
}
