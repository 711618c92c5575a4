package org.jobwright.web.applications.lists;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.applications.lists.ApplicantCard;

/** The people whom a reader selected on a board or in a list, as they were then. */
public class Selection implements Serializable {

    private final Map<JobApplicationId, ApplicantCard> people = new LinkedHashMap<>();
    private final SerializableRunnable changed;

    /** @param changed what happens when the reader selects or deselects people */
    public Selection(SerializableRunnable changed) {
        this.changed = changed;
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    public boolean has(ApplicantCard person) {
        return people.containsKey(person.id());
    }

    /** Selects or deselects someone. */
    public void select(ApplicantCard person, boolean selected) {
        if (selected) {
            people.put(person.id(), person);
        } else {
            people.remove(person.id());
        }
        changed.run();
    }

    /** Selects all of them, one or hundreds. */
    public void selectAll(Collection<ApplicantCard> some) {
        some.forEach(person -> people.put(person.id(), person));
        changed.run();
    }

    /** Selects people who were selected before, on a page that is being drawn. */
    public void restore(Collection<ApplicantCard> some) {
        some.forEach(person -> people.put(person.id(), person));
    }

    /** Forgets everybody, once something was done with them. */
    public void clear() {
        people.clear();
    }

    public List<ApplicantCard> people() {
        return List.copyOf(people.values());
    }

    public Set<JobApplicationId> ids() {
        return Set.copyOf(people.keySet());
    }
}
