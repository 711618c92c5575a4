package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;

/**
 * The last reason and words in this window, for the next rejection in the same posting.
 *
 * @param stages of the posting
 */
record LastRejection(List<StageOption> stages, RejectionReason reason, String message) implements Serializable {

    private static final int LETTERS_OF_A_NAME = 3;

    static Optional<LastRejection> of(ApplicantPresenter desk) {
        return Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), LastRejection.class))
                .filter(last -> last.stages().equals(desk.stages()));
    }

    /** Words that name somebody are only for them. */
    static void keep(ApplicantPresenter desk, List<ApplicantCard> people, RejectionReason reason, String message) {
        String words = people.stream().anyMatch(person -> names(message, person)) ? "" : message;
        ComponentUtil.setData(UI.getCurrent(), LastRejection.class, new LastRejection(desk.stages(), reason, words));
    }

    private static boolean names(String message, ApplicantCard person) {
        String searched = message.toLowerCase(Locale.ROOT);
        return Stream.of(person.name().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(part -> part.length() >= LETTERS_OF_A_NAME)
                .anyMatch(searched::contains);
    }
}
