package org.jobwright.services.applications.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplication;

/** What was previewed, as one short text: another one means that someone changed something meanwhile. */
final class SelectionState {

    private SelectionState() {}

    static String of(List<JobApplication> selection) {
        return digest(selection.stream()
                .sorted(Comparator.comparing(application -> application.getId().value()))
                .map(application -> application.getId() + " " + application.getCandidateStatus() + " "
                        + application.getReplacedAt() + " "
                        + (application.getDecision() == null
                                ? ""
                                : application.getDecision().at())));
    }

    /** The decisions that were seen before they are told. */
    static String ofSeen(List<SeenDecision> decisions) {
        return digest(decisions.stream()
                .map(seen -> seen.application() + " " + seen.at())
                .sorted());
    }

    private static String digest(Stream<String> lines) {
        String state = lines.collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
