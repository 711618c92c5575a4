package org.jobwright.services.applications.persons;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.persons.ApplicantPersonId;
import org.jobwright.domain.applications.persons.PersonEvent.PersonsKeptApart;
import org.jobwright.domain.applications.persons.PersonMatch;
import org.jobwright.domain.applications.persons.PersonMerge;
import org.jobwright.domain.applications.persons.PersonMergeId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.shared.caller.Caller;

/** What owners and recruiters decide about who is the same person. Candidates see nothing of it. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PersonService {

    @Inject
    private PersonAccess access;

    @Inject
    private PersonRepository persons;

    @Inject
    private PersonLinkRepository links;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Two people are one from now on, until the merge is undone. */
    public PersonMergeId merge(@NotNull @Valid SeenPersons seen) {
        PersonPair pair = access.lock(seen.kept(), seen.other());
        requireAsSeen(pair, seen);
        PersonMerge merge =
                new PersonMerge(pair.kept(), links.members(pair.other().getGroup()), caller.person(), clock.instant());
        links.add(merge);
        events.fire(merge.merged());
        return merge.getId();
    }

    /** Two people stay two, and are not suggested again. */
    public void keepApart(@NotNull @Valid SeenPersons seen) {
        PersonPair pair = access.lock(seen.kept(), seen.other());
        requireAsSeen(pair, seen);
        Instant now = clock.instant();
        List<PersonMatch> matches = links.between(pair);
        if (matches.isEmpty()) {
            PersonMatch match = new PersonMatch(
                    PersonMatch.Pair.of(pair.kept().getId(), pair.other().getId()),
                    pair.kept().getOrganization(),
                    Set.of());
            persons.add(match);
            matches = List.of(match);
        }
        matches.forEach(match -> match.keepApart(caller.person(), now));
        events.fire(new PersonsKeptApart(
                pair.kept().getGroup(), pair.other().getGroup(), pair.kept().getOrganization(), now));
    }

    /**
     * Takes a merge back: exactly those who came return, with whatever arrived since. The latest one goes first.
     * What was to end for an application of theirs does not, and nobody reads of one that is not theirs.
     */
    public void unmerge(@NotNull PersonMergeId id) {
        PersonMerge merge = links.find(id).orElseThrow(NotFound::new);
        access.lock(merge.getOrganization(), merge.getKept());
        links.refresh(merge);
        if (merge.isUndone()) {
            throw new StaleData();
        }
        ApplicantPersonId group = merge.getKept();
        links.mergeInto(group).ifPresent(later -> {
            throw notLatest(later.getMergedAt());
        });
        links.latestMerge(group).filter(latest -> !latest.id().equals(id)).ifPresent(latest -> {
            throw notLatest(latest.at());
        });
        Instant now = clock.instant();
        events.fire(merge.undo(links.members(group), caller.person(), now));
        applications.findSeparated(merge.getOrganization()).forEach(one -> one.separate(caller.person(), now)
                .ifPresent(events::fire));
    }

    private static RuleViolation notLatest(Instant merged) {
        return new RuleViolation(
                "applications.persons.unmerge.not-latest", LocalDate.ofInstant(merged, ZoneOffset.UTC));
    }

    private void requireAsSeen(PersonPair pair, SeenPersons seen) {
        if (pair.isOne() || !links.state(pair).equals(seen.state())) {
            throw links.lastStep(pair)
                    .map(step -> new RuleViolation(
                            "applications.persons.changed-meanwhile",
                            step.by(),
                            Duration.between(step.at(), clock.instant()).toMinutes()))
                    .orElseGet(StaleData::new);
        }
    }
}
