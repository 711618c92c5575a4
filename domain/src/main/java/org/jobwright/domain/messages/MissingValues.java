package org.jobwright.domain.messages;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A template says something about people that is not known of them; nobody is sent a text with a hole. */
public class MissingValues extends RuleViolation {

    private final transient List<Missing> people;

    public MissingValues(List<Missing> people) {
        super("messages.template.value-missing", people.getFirst().person());
        this.people = List.copyOf(people);
    }

    public List<Missing> getPeople() {
        return people == null ? List.of() : people;
    }

    /** What is not known of whom. */
    public record Missing(String person, TemplateVariable variable) implements Serializable {}
}
