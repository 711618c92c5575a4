package org.jobwright.web.applications.bulk;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;

/**
 * The last reason and words in this window, for the next rejection in the same posting.
 *
 * @param stages of the posting
 */
record LastRejection(List<StageOption> stages, RejectionReason reason, String message) implements Serializable {

    static Optional<LastRejection> of(DecisionDesk desk) {
        return Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), LastRejection.class))
                .filter(last -> last.stages().equals(desk.stages()));
    }

    /** Words for one person may name them, so only those for several are kept. */
    static void keep(DecisionDesk desk, List<ApplicantCard> people, RejectionReason reason, String message) {
        String words = people.size() > 1 ? message : "";
        ComponentUtil.setData(UI.getCurrent(), LastRejection.class, new LastRejection(desk.stages(), reason, words));
    }
}
