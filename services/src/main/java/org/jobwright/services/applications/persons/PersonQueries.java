package org.jobwright.services.applications.persons;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.persons.ApplicantPerson;
import org.jobwright.domain.applications.persons.ApplicantPersonId;
import org.jobwright.domain.applications.persons.PersonSignal;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.persons.PersonLinkRepository.GroupMatch;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** The applications of one person in an organization, and who else is perhaps that person. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PersonQueries {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PersonRepository persons;

    @Inject
    private PersonAccess access;

    @Inject
    private PersonLinkRepository links;

    @Inject
    private ComparedFacts facts;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The person behind an application: all applications that the caller reads, and for recruiters who else it may be. */
    @Discloses(AccessPart.APPLICATION)
    public PersonDetails details(@NotNull ApplicationReference reference) {
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        guard.requireReader(application);
        if (application.isBlind()) {
            return PersonDetails.NONE;
        }
        return persons.find(application.getOrganization(), application.getCandidate())
                .map(person -> details(
                        person,
                        organizations.requireWorking(person.getOrganization()).mayRecruit()))
                .orElse(PersonDetails.NONE);
    }

    private PersonDetails details(ApplicantPerson person, boolean mayMerge) {
        List<GroupMatch> matches = mayMerge ? links.matchesOf(person.getGroup()) : List.of();
        Set<ApplicantPersonId> groups =
                matches.stream().map(GroupMatch::other).collect(Collectors.toCollection(HashSet::new));
        groups.add(person.getGroup());
        List<PersonApplication> shown = links.applications(groups, guard.readable());
        accesses.saw(
                shown.stream().map(PersonApplication::id).toList(),
                AccessPart.APPLICATION,
                caller.person(),
                clock.instant());
        Map<ApplicantPersonId, List<PersonApplication>> read =
                shown.stream().collect(Collectors.groupingBy(PersonApplication::group));
        Map<ApplicantPersonId, List<GroupMatch>> byOther = matches.stream()
                .collect(Collectors.groupingBy(GroupMatch::other, LinkedHashMap::new, Collectors.toList()));
        List<OtherPerson> suggested = new ArrayList<>();
        List<OtherPerson> keptApart = new ArrayList<>();
        byOther.forEach((other, pairs) -> {
            if (read.containsKey(other)) {
                OtherPerson somebody = new OtherPerson(read.get(other), signals(pairs));
                boolean apart = pairs.stream().anyMatch(pair -> pair.keptApartAt() != null);
                (apart ? keptApart : suggested).add(somebody);
            }
        });
        return new PersonDetails(
                read.getOrDefault(person.getGroup(), List.of()),
                suggested,
                keptApart,
                mayMerge && access.readsAll(Set.of(person.getGroup()))
                        ? links.latestMerge(person.getGroup()).orElse(null)
                        : null);
    }

    private static List<PersonSignal> signals(Collection<GroupMatch> pairs) {
        Set<PersonSignal> signals = EnumSet.noneOf(PersonSignal.class);
        pairs.forEach(pair -> signals.addAll(pair.signals()));
        return List.copyOf(signals);
    }

    /**
     * What agrees and what differs before a merge. Both sides read what the other wrote, which their candidates are told
     * as for any other reading.
     */
    public MergePreview preview(@NotNull ApplicationReference kept, @NotNull ApplicationReference other) {
        PersonPair pair = access.lock(kept, other);
        List<PersonApplication> theirs = links.applications(Set.of(pair.other().getGroup()), guard.readable());
        List<JobApplication> latest = List.of(latest(pair.kept()), latest(pair.other()));
        accesses.saw(
                latest.stream().map(JobApplication::getId).toList(),
                AccessPart.APPLICATION,
                caller.person(),
                clock.instant());
        return new MergePreview(
                theirs,
                facts.compare(latest.getFirst(), latest.getLast()),
                new SeenPersons(kept, other, links.state(pair)));
    }

    private JobApplication latest(ApplicantPerson person) {
        return links.applications(Set.of(person.getGroup()), guard.readable()).reversed().stream()
                .findFirst()
                .map(PersonApplication::reference)
                .flatMap(applications::find)
                .orElseThrow(NotFound::new);
    }
}
