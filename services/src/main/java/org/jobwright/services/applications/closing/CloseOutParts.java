package org.jobwright.services.applications.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOut;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SelectionQueries;

/** A close-out as the decisions it consists of: one for all who hear the same, and at most as many as one decision takes. */
@ApplicationScoped
class CloseOutParts {

    @Inject
    private CloseOutPeople people;

    @Inject
    private SelectionQueries decisions;

    @Inject
    private ApplicationGuard guard;

    /** In an order that stays the same as long as nobody comes or goes. */
    List<CloseOutPart> of(CloseOut closeOut, Instant now) {
        Map<JobApplicationId, CloseOutPerson> answered = left(closeOut, now).stream()
                .filter(CloseOutPerson::isAnswered)
                .collect(
                        Collectors.toMap(CloseOutPerson::id, person -> person, (one, same) -> one, LinkedHashMap::new));
        Map<CloseOutChoice, List<CloseOutPerson>> byChoice = new LinkedHashMap<>();
        closeOut.getPlan()
                .choicesFor(answered.values().stream()
                        .collect(Collectors.toMap(
                                CloseOutPerson::id, CloseOutPerson::group, (one, same) -> one, LinkedHashMap::new)))
                .forEach((id, choice) -> byChoice.computeIfAbsent(choice, first -> new ArrayList<>())
                        .add(answered.get(id)));
        List<CloseOutPart> parts = new ArrayList<>();
        byChoice.forEach((choice, same) -> {
            for (int from = 0; from < same.size(); from += BulkOutcome.MOST) {
                parts.add(part(choice, same.subList(from, Math.min(same.size(), from + BulkOutcome.MOST))));
            }
        });
        return parts;
    }

    /** All that it would do. */
    CloseOutPreview preview(CloseOut closeOut, Instant now) {
        return CloseOutPreview.of(
                of(closeOut, now), people.ending(closeOut.getPosting(), guard.readable(closeOut.getPosting()), now));
    }

    /** The people without an answer. */
    List<CloseOutPerson> left(CloseOut closeOut, Instant now) {
        return people.left(closeOut.getPosting(), guard.readable(closeOut.getPosting()), now);
    }

    private CloseOutPart part(CloseOutChoice choice, List<CloseOutPerson> same) {
        ProposeDecision decision =
                decision(choice, same.stream().map(CloseOutPerson::id).toList());
        return new CloseOutPart(
                choice, same.stream().map(CloseOutPerson::name).toList(), decision, decisions.preview(decision));
    }

    private static ProposeDecision decision(CloseOutChoice choice, List<JobApplicationId> people) {
        return choice.until() == null
                ? ProposeDecision.reject(people, choice.reason(), choice.message(), false)
                : ProposeDecision.keepOpen(people, choice.until(), choice.message());
    }
}
