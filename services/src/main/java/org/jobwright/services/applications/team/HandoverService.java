package org.jobwright.services.applications.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.team.HiringTeam;
import org.jobwright.domain.applications.team.HiringTeamEvent.HiringTeamLeadAppointed;
import org.jobwright.domain.applications.team.HiringTeamMember;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.HiringRightsRepository;
import org.jobwright.services.applications.tasks.TaskHandover;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.caller.Caller;

/** Members leave an organization, and hand over the postings that they lead, their open tasks and their interviews. */
@Stateless
@RolesAllowed(Role.PERSON)
public class HandoverService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private MembershipService memberships;

    @Inject
    private HiringTeamRepository teams;

    @Inject
    private HiringRightsRepository rights;

    @Inject
    private TaskHandover tasks;

    @Inject
    private OrganizedInterviews interviews;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** An owner removes a member, or a member leaves; what the successor cannot lead stays without a lead. */
    public void remove(@Valid RemoveMember command) {
        if (command.member().equals(caller.person())) {
            guard.requireColleague(command.organization());
        } else {
            guard.requireOwner(command.organization());
        }
        if (command.successor() != null) {
            guard.requireWorking(command.organization());
            handOver(command.organization(), command.member(), command.successor());
        }
        Instant now = clock.instant();
        Function<JobPostingId, AccountId> lead = posting -> teams.of(posting, command.organization())
                .lead()
                .map(HiringTeamMember::getAccount)
                .orElse(null);
        tasks.passOn(command.organization(), command.member(), command.successor(), lead, now);
        interviews.passOn(command.organization(), command.member(), command.successor(), lead, now);
        memberships.remove(command.organization(), command.member());
    }

    private void handOver(OrganizationId organization, AccountId member, AccountId successor) {
        if (successor.equals(member) || !teams.isMember(successor, organization)) {
            throw new RuleViolation("applications.team.not-member");
        }
        for (JobPostingId posting : teams.ledBy(member, organization)) {
            if (!rights.hasApplied(posting, successor)) {
                HiringTeam team = teams.of(posting, organization);
                team.relieveLead(member);
                teams.flush(); // at no moment does the table have two leads
                if (team.find(successor).isPresent()) {
                    team.appoint(successor);
                } else {
                    teams.add(team.add(successor, HiringTeamPart.LEAD, clock.instant()));
                }
                events.fire(new HiringTeamLeadAppointed(posting, organization, successor, clock.instant()));
            }
        }
    }
}
