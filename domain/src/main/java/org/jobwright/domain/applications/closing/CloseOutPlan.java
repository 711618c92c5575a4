package org.jobwright.domain.applications.closing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * How a posting ends, and what each person left in it hears: what is chosen for their group, or for them alone.
 *
 * @param people those who hear something else than their group
 */
public record CloseOutPlan(
        CloseOutOutcome outcome, Map<CloseOutGroup, CloseOutChoice> groups, List<PersonChoice> people)
        implements Serializable {

    /** What one person hears. */
    public record PersonChoice(JobApplicationId application, CloseOutGroup group, CloseOutChoice choice)
            implements Serializable {

        public PersonChoice {
            Objects.requireNonNull(choice);
        }
    }

    /** A group without a choice hears the usual reason. What is empty is not stored. */
    public CloseOutPlan {
        Map<CloseOutGroup, CloseOutChoice> all = new EnumMap<>(CloseOutGroup.class);
        for (CloseOutGroup group : CloseOutGroup.values()) {
            CloseOutChoice chosen = groups == null ? null : groups.get(group);
            all.put(group, chosen == null ? CloseOutChoice.of(outcome.usualReason(group)) : chosen);
        }
        groups = Collections.unmodifiableMap(all);
        people = people == null ? List.of() : List.copyOf(people);
    }

    /** The usual reasons of an outcome, and nobody apart. */
    public static CloseOutPlan of(CloseOutOutcome outcome) {
        return new CloseOutPlan(outcome, Map.of(), List.of());
    }

    /** The same with another outcome: texts stay, reasons that contradict it go. */
    public CloseOutPlan with(CloseOutOutcome other) {
        Map<CloseOutGroup, CloseOutChoice> adapted = new EnumMap<>(CloseOutGroup.class);
        groups.forEach((group, choice) -> adapted.put(group, choice.under(other, group)));
        return new CloseOutPlan(
                other,
                adapted,
                people.stream()
                        .map(one -> new PersonChoice(
                                one.application(), one.group(), one.choice().under(other, one.group())))
                        .toList());
    }

    public CloseOutPlan with(CloseOutGroup group, CloseOutChoice choice) {
        Map<CloseOutGroup, CloseOutChoice> changed = new EnumMap<>(groups);
        changed.put(group, choice);
        return new CloseOutPlan(outcome, changed, people);
    }

    /** One person hears something else than the group. */
    public CloseOutPlan with(PersonChoice one) {
        return new CloseOutPlan(
                outcome,
                groups,
                Stream.concat(without(one.application()).people().stream(), Stream.of(one))
                        .toList());
    }

    /** The same without what was chosen for anyone who is not left. */
    public CloseOutPlan among(Set<JobApplicationId> left) {
        return new CloseOutPlan(
                outcome,
                groups,
                people.stream().filter(one -> left.contains(one.application())).toList());
    }

    /** The person hears what the group hears. */
    public CloseOutPlan without(JobApplicationId application) {
        List<PersonChoice> others = new ArrayList<>(people);
        others.removeIf(one -> one.application().equals(application));
        return new CloseOutPlan(outcome, groups, others);
    }

    /** What a person hears; refused if that is not possible. */
    public CloseOutChoice choiceFor(JobApplicationId application, CloseOutGroup group) {
        return choicesFor(Map.of(application, group)).get(application);
    }

    /** What each of these people hears, in their order; refused if that is not possible. */
    public Map<JobApplicationId, CloseOutChoice> choicesFor(Map<JobApplicationId, CloseOutGroup> left) {
        Map<JobApplicationId, CloseOutChoice> apart = people.stream()
                .collect(Collectors.toMap(PersonChoice::application, PersonChoice::choice, (one, same) -> one));
        Map<JobApplicationId, CloseOutChoice> choices = new LinkedHashMap<>();
        left.forEach((application, group) -> {
            CloseOutChoice choice = apart.getOrDefault(application, groups.get(group));
            choice.requirePossible(outcome, group);
            choices.put(application, choice);
        });
        return choices;
    }
}
