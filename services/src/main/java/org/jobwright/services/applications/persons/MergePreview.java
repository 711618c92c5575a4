package org.jobwright.services.applications.persons;

import java.io.Serializable;
import java.util.List;

/**
 * What a merge would join.
 *
 * @param other all applications of the other person, oldest first
 * @param facts of the latest application of each
 * @param seen to send with the command
 */
public record MergePreview(List<PersonApplication> other, List<ComparedFact> facts, SeenPersons seen)
        implements Serializable {

    public MergePreview {
        other = List.copyOf(other);
        facts = List.copyOf(facts);
    }
}
