package org.jobwright.services.applications.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplication;

/** What a decision depends on, as one short text: another one means that someone changed something meanwhile. */
final class SelectionState {

    private SelectionState() {}

    static String of(List<JobApplication> selection) {
        String state = selection.stream()
                .sorted(Comparator.comparing(application -> application.getId().value()))
                .map(application -> application.getId() + " " + application.getCandidateStatus() + " "
                        + application.getReplacedAt() + " "
                        + (application.getDecision() == null
                                ? ""
                                : application.getDecision().at()))
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
