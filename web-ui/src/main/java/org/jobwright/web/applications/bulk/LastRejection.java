package org.jobwright.web.applications.bulk;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;

/**
 * The last reason and words in this window, for the next rejection in the same posting.
 *
 * @param stages of the posting
 * @param people for whom they were meant
 */
record LastRejection(List<StageOption> stages, List<JobApplicationId> people, RejectionReason reason, String message)
        implements Serializable {

    static Optional<LastRejection> of(DecisionDesk desk) {
        return Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), LastRejection.class))
                .filter(last -> last.stages().equals(desk.stages()));
    }

    static void keep(DecisionDesk desk, List<ApplicantCard> people, RejectionReason reason, String message) {
        ComponentUtil.setData(
                UI.getCurrent(), LastRejection.class, new LastRejection(desk.stages(), ids(people), reason, message));
    }

    /**
     * The words for these people. Words for one person may name them, so only that person gets them again: when the
     * decision was refused, or undone.
     */
    String messageFor(List<ApplicantCard> now) {
        return people.size() > 1 || people.equals(ids(now)) ? message : "";
    }

    private static List<JobApplicationId> ids(List<ApplicantCard> people) {
        return people.stream().map(ApplicantCard::id).toList();
    }
}
