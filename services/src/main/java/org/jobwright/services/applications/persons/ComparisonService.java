package org.jobwright.services.applications.persons;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.persons.ApplicantPerson;
import org.jobwright.domain.applications.persons.ApplicantPersonId;
import org.jobwright.domain.applications.persons.ComparedNames;
import org.jobwright.domain.applications.persons.MatchPolicy;
import org.jobwright.domain.applications.persons.PersonMatch;
import org.jobwright.domain.applications.persons.PersonSignal;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.persons.ComparisonRepository.SharedKey;

/**
 * Compares an application that arrived, or changed, with the others of its organization. It suggests; a recruiter
 * decides. It runs apart from the candidate's command, which neither waits for it nor shows anything of it.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ComparisonService {

    private static final int BATCH = 500;

    /** A single job at the same time is chance: colleagues have it in common. */
    private static final int FEWEST_JOBS = 2;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PersonRepository persons;

    @Inject
    private ComparisonRepository comparisons;

    /** Some of the applications that were not compared since they arrived or changed. */
    public List<JobApplicationId> due() {
        return comparisons.due(BATCH);
    }

    /** Compares an application, unless that was done meanwhile. */
    public void compare(JobApplicationId id) {
        comparisons.organizationOf(id).ifPresent(persons::lock);
        if (comparisons.lock(id) && comparisons.takeFromDue(id)) {
            applications.find(id).ifPresent(this::compare); // only now: it may have changed while this waited
        }
    }

    /** Leaves out an application that cannot be compared, until it changes. */
    public void giveUp(JobApplicationId id) {
        comparisons.takeFromDue(id);
    }

    private void compare(JobApplication application) {
        ApplicantPerson person = persons.find(application.getOrganization(), application.getCandidate())
                .orElseGet(() -> add(application));
        comparisons.renewKeys(application, person);
        Map<ApplicantPersonId, Set<PersonSignal>> suggested = suggested(person);
        List<PersonMatch> known = persons.matchesOf(person.getId());
        Set<PersonMatch> over = known.stream()
                .filter(match -> !match.isKeptApart())
                .filter(match -> !suggested.containsKey(other(match, person)))
                .collect(Collectors.toSet());
        persons.remove(over);
        for (PersonMatch match : known) {
            Optional.ofNullable(suggested.remove(other(match, person))).ifPresent(match::found);
        }
        suggested.forEach((other, signals) -> persons.add(
                new PersonMatch(PersonMatch.Pair.of(person.getId(), other), person.getOrganization(), signals)));
    }

    private ApplicantPerson add(JobApplication application) {
        ApplicantPerson person = new ApplicantPerson(application.getOrganization(), application.getCandidate());
        persons.add(person);
        return person;
    }

    private static ApplicantPersonId other(PersonMatch match, ApplicantPerson person) {
        return match.getPair().one().equals(person.getId())
                ? match.getPair().other()
                : match.getPair().one();
    }

    private Map<ApplicantPersonId, Set<PersonSignal>> suggested(ApplicantPerson person) {
        List<String> names = comparisons.names(person);
        Map<ApplicantPersonId, Set<PersonSignal>> suggested = new HashMap<>();
        comparisons.shared(person).stream()
                .collect(Collectors.groupingBy(SharedKey::person))
                .forEach((other, shared) -> {
                    Set<PersonSignal> signals = signals(shared, names);
                    if (!signals.isEmpty()) {
                        suggested.put(other, signals);
                    }
                });
        return suggested;
    }

    /** With the two names that speak most for it. */
    private static Set<PersonSignal> signals(List<SharedKey> shared, List<String> names) {
        Set<PersonSignal> kinds = EnumSet.noneOf(PersonSignal.class);
        shared.stream()
                .collect(
                        Collectors.groupingBy(SharedKey::kind, Collectors.mapping(SharedKey::hash, Collectors.toSet())))
                .forEach((kind, hashes) -> {
                    if (kind != PersonSignal.JOBS || hashes.size() >= FEWEST_JOBS) {
                        kinds.add(kind);
                    }
                });
        Set<PersonSignal> most = Set.of();
        for (String name : names) {
            for (String other : shared.stream().map(SharedKey::name).collect(Collectors.toSet())) {
                Set<PersonSignal> found = MatchPolicy.suggested(kinds, new ComparedNames(name, other));
                most = found.size() > most.size() ? found : most;
            }
        }
        return most;
    }
}
