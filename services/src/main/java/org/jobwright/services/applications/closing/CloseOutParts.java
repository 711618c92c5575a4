package org.jobwright.services.applications.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private CloseOutRepository closeOuts;

    @Inject
    private SelectionQueries decisions;

    @Inject
    private ApplicationGuard guard;

    /** In an order that stays the same as long as nobody comes or goes. */
    List<CloseOutPart> of(CloseOut closeOut, Instant now) {
        Map<CloseOutChoice, List<CloseOutPerson>> byChoice = new LinkedHashMap<>();
        people(closeOut, now).stream().filter(person -> !person.decided()).forEach(person -> byChoice.computeIfAbsent(
                        closeOut.getPlan().choiceFor(person.id(), person.group()), choice -> new ArrayList<>())
                .add(person));
        List<CloseOutPart> parts = new ArrayList<>();
        byChoice.forEach((choice, people) -> {
            for (int from = 0; from < people.size(); from += BulkOutcome.MOST) {
                parts.add(part(choice, people.subList(from, Math.min(people.size(), from + BulkOutcome.MOST))));
            }
        });
        return parts;
    }

    /** The people without an answer. */
    Set<JobApplicationId> left(CloseOut closeOut, Instant now) {
        return people(closeOut, now).stream().map(CloseOutPerson::id).collect(Collectors.toSet());
    }

    private List<CloseOutPerson> people(CloseOut closeOut, Instant now) {
        return closeOuts.left(closeOut.getPosting(), guard.readable(closeOut.getPosting()), now);
    }

    private CloseOutPart part(CloseOutChoice choice, List<CloseOutPerson> people) {
        ProposeDecision decision =
                decision(choice, people.stream().map(CloseOutPerson::id).toList());
        return new CloseOutPart(
                choice, people.stream().map(CloseOutPerson::name).toList(), decision, decisions.preview(decision));
    }

    private static ProposeDecision decision(CloseOutChoice choice, List<JobApplicationId> people) {
        return choice.until() == null
                ? ProposeDecision.reject(people, choice.reason(), choice.message(), false)
                : ProposeDecision.keepOpen(people, choice.until(), choice.message());
    }
}
