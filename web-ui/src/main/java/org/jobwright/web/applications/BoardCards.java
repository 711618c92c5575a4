package org.jobwright.web.applications;

import java.util.List;
import java.util.Set;
import org.jobwright.domain.applications.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.ApplicantCard;
import org.jobwright.services.applications.ApplicantFilter;
import org.jobwright.services.applications.ApplicantSort;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.applications.PipelineBoard;
import org.jobwright.services.applications.PipelineBoard.BoardStage;
import org.jobwright.services.shared.PageRequest;

/** The cards of a board: the first few of each stage, and more of those that the reader opened. */
final class BoardCards {

    private static final int FIRST = 5;

    private BoardCards() {}

    static PipelineBoard read(
            ApplicationReviewQueries applications, JobPostingId posting, Set<PipelineStageId> expanded) {
        PipelineBoard board = applications.board(posting, FIRST);
        return new PipelineBoard(board.stages().stream()
                .map(stage -> expanded.contains(stage.id()) ? expand(applications, posting, stage) : stage)
                .toList());
    }

    /** As many cards as make sense on a board; whoever has more people than that works in the list. */
    private static BoardStage expand(ApplicationReviewQueries applications, JobPostingId posting, BoardStage stage) {
        ApplicantFilter here = new ApplicantFilter("", stage.id(), PipelineTab.ON_BOARD, false);
        List<ApplicantCard> all = applications
                .list(posting, here, ApplicantSort.EARLIEST, new PageRequest(1, PageRequest.MAX_SIZE))
                .items();
        return new BoardStage(stage.id(), stage.kind(), stage.name(), stage.count(), all);
    }
}
