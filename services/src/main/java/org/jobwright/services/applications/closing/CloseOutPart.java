package org.jobwright.services.applications.closing;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.services.applications.bulk.DecisionPreview;
import org.jobwright.services.applications.bulk.ProposeDecision;

/**
 * People who hear the same, and what that would do.
 *
 * @param names of those people
 */
public record CloseOutPart(CloseOutChoice choice, List<String> names, ProposeDecision decision, DecisionPreview preview)
        implements Serializable {

    public CloseOutPart {
        names = List.copyOf(names);
    }

    /** Stands for the people, how they stand, and all that they would hear. */
    public String seen() {
        return preview.seen() + " " + Sha256.hex(Json.write(choice).getBytes(StandardCharsets.UTF_8));
    }
}
