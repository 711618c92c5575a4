package org.jobwright.services.applications.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.team.HiringTeam;
import org.jobwright.domain.applications.team.HiringTeamEvent.ClosingWhenFilledSwitched;
import org.jobwright.domain.applications.team.HiringTeamEvent.HiringConfidentialitySwitched;
import org.jobwright.domain.applications.team.HiringTeamEvent.HiringTeamAdopted;
import org.jobwright.domain.applications.team.HiringTeamEvent.HiringTeamLeadAppointed;
import org.jobwright.domain.applications.team.HiringTeamEvent.HiringTeamMemberAdded;
import org.jobwright.domain.applications.team.HiringTeamEvent.HiringTeamMemberRemoved;
import org.jobwright.domain.applications.team.HiringTeamEvent.HiringTeamPartChanged;
import org.jobwright.domain.applications.team.HiringTeamMember;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.HiringRightsRepository;
import org.jobwright.services.jobs.JobPostingRepository;

/** Changes the hiring team of a posting: owners, recruiters and its lead. */
@Stateless
@RolesAllowed(Role.PERSON)
public class HiringTeamService {

    @Inject
    private ApplicationGuard guard;

    @Inject
    private HiringTeamRepository teams;

    @Inject
    private HiringRightsRepository rights;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Gives a member of the organization a place; not someone who applied for the posting. */
    public void add(@Valid AddToTeam command) {
        guard.requireStageEditor(command.posting());
        OrganizationId organization = posting(command.posting()).getOrganization();
        requirePossible(organization, command.posting(), command.account());
        HiringTeam team = teams.of(command.posting(), organization);
        Instant now = clock.instant();
        teams.add(team.add(command.account(), command.part(), now));
        events.fire(new HiringTeamMemberAdded(command.posting(), organization, command.account(), command.part(), now));
    }

    /** Gives a member of the team another part; not someone who applied for the posting. */
    public void change(@Valid ChangePart command) {
        guard.requireStageEditor(command.posting());
        OrganizationId organization = posting(command.posting()).getOrganization();
        requireNotApplied(command.posting(), command.account());
        teams.of(command.posting(), organization).change(command.account(), command.seen(), command.part());
        events.fire(new HiringTeamPartChanged(
                command.posting(), organization, command.account(), command.part(), clock.instant()));
    }

    /** Makes a member of the team its lead; not someone who applied for the posting. */
    public void appoint(@Valid AppointLead command) {
        guard.requireStageEditor(command.posting());
        OrganizationId organization = posting(command.posting()).getOrganization();
        requireNotApplied(command.posting(), command.account());
        HiringTeam team = teams.of(command.posting(), organization);
        team.relieveLead(command.seen());
        teams.flush(); // at no moment does the table have two leads
        team.appoint(command.account());
        events.fire(new HiringTeamLeadAppointed(command.posting(), organization, command.account(), clock.instant()));
    }

    /** Ends the place of a member of the team, except the lead's, and what was assigned to them. */
    public void remove(@NotNull JobPostingId posting, @NotNull AccountId account) {
        guard.requireStageEditor(posting);
        OrganizationId organization = posting(posting).getOrganization();
        Instant now = clock.instant();
        teams.of(posting, organization).remove(account, now);
        teams.endAssignments(account, posting);
        events.fire(new HiringTeamMemberRemoved(posting, organization, account, now));
    }

    /** Adds the team of another posting of the organization, with the same parts; the lead stays, and so do those who applied. */
    public void adopt(@NotNull JobPostingId posting, @NotNull JobPostingId model) {
        guard.requireStageEditor(posting);
        guard.rights(model);
        OrganizationId organization = posting(posting).getOrganization();
        if (!posting(model).getOrganization().equals(organization)) {
            throw new NotFound();
        }
        HiringTeam team = teams.of(posting, organization);
        Instant now = clock.instant();
        for (HiringTeamMember other : teams.of(model, organization).members()) {
            boolean fits = team.find(other.getAccount()).isEmpty() && !rights.hasApplied(posting, other.getAccount());
            if (fits) {
                boolean lead =
                        other.getPart() == HiringTeamPart.LEAD && team.lead().isPresent();
                teams.add(team.add(other.getAccount(), lead ? HiringTeamPart.HIRING_MANAGER : other.getPart(), now));
            }
        }
        events.fire(new HiringTeamAdopted(posting, organization, model, now));
    }

    /** Keeps the applicants within the team, or lets the other recruiters and hiring managers in again. */
    public void keepConfidential(@NotNull JobPostingId id, boolean confidential) {
        guard.requireStageEditor(id);
        JobPosting posting = posting(id);
        posting.keepApplicantsConfidential(confidential);
        events.fire(new HiringConfidentialitySwitched(id, posting.getOrganization(), confidential, clock.instant()));
    }

    /** Whether the posting stops taking applications once as many people are hired as it looks for. */
    public void closeWhenFilled(@NotNull JobPostingId id, boolean closes) {
        guard.requireStageEditor(id);
        JobPosting posting = posting(id);
        posting.closeWhenFilled(closes);
        events.fire(new ClosingWhenFilledSwitched(id, posting.getOrganization(), closes, clock.instant()));
    }

    private void requirePossible(OrganizationId organization, JobPostingId posting, AccountId account) {
        if (!teams.isMember(account, organization)) {
            throw new RuleViolation("applications.team.not-member");
        }
        requireNotApplied(posting, account);
    }

    /** Also someone in the team may have applied later. */
    private void requireNotApplied(JobPostingId posting, AccountId account) {
        if (rights.hasApplied(posting, account)) {
            throw new RuleViolation("applications.team.applied");
        }
    }

    private JobPosting posting(JobPostingId id) {
        return postings.find(id).orElseThrow(NotFound::new);
    }
}
