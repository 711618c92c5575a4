package org.jobwright.services.applications.closing;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.services.applications.bulk.DecisionPreview;
import org.jobwright.services.applications.bulk.ProposeDecision;

/**
 * People who hear the same, and what that would do.
 *
 * @param names of those people, in the order of the decision
 */
public record CloseOutPart(CloseOutChoice choice, List<String> names, ProposeDecision decision, DecisionPreview preview)
        implements Serializable {

    public CloseOutPart {
        names = List.copyOf(names);
    }

    /** The name of each person. */
    Map<JobApplicationId, String> people() {
        Map<JobApplicationId, String> people = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            people.put(decision.applications().get(i), names.get(i));
        }
        return people;
    }

    SeenPart seen() {
        return new SeenPart(
                decision.applications(),
                preview.seen() + " " + Sha256.hex(Json.write(choice).getBytes(StandardCharsets.UTF_8)));
    }
}
