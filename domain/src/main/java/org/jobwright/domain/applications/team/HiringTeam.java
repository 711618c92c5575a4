package org.jobwright.domain.applications.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;

/**
 * The places in the hiring team of a posting that have not ended: one for each member, and at most one lead. A team that
 * has a lead keeps one: the lead gives the part to someone else first. Only leaving the organization takes it away.
 */
public final class HiringTeam {

    public static final int MOST_MEMBERS = 50;

    private final JobPostingId posting;
    private final OrganizationId organization;
    private final List<HiringTeamMember> members;

    /**
     * The team of a posting.
     *
     * @param members the places that have not ended
     */
    public HiringTeam(JobPostingId posting, OrganizationId organization, List<HiringTeamMember> members) {
        this.posting = posting;
        this.organization = organization;
        this.members = new ArrayList<>(members);
    }

    /** A new place. */
    public HiringTeamMember add(AccountId account, HiringTeamPart part, Instant now) {
        if (find(account).isPresent()) {
            throw new RuleViolation("applications.team.already");
        }
        if (members.size() >= MOST_MEMBERS) {
            throw new RuleViolation("applications.team.full", MOST_MEMBERS);
        }
        if (part == HiringTeamPart.LEAD && lead().isPresent()) {
            throw new StaleData();
        }
        HiringTeamMember member = new HiringTeamMember(posting, organization, account, part, now);
        members.add(member);
        return member;
    }

    /** Gives a member another part, but not the lead's: see {@link #appoint}. */
    public void change(AccountId account, HiringTeamPart seen, HiringTeamPart part) {
        HiringTeamMember member = get(account);
        if (member.getPart() != seen) {
            throw new StaleData();
        }
        requireNotLead(member);
        if (part == HiringTeamPart.LEAD) {
            throw new RuleViolation("applications.team.appoint");
        }
        member.change(part);
    }

    /**
     * The lead gives the part up, to someone who is appointed in the same transaction.
     *
     * @param seen the lead as seen; null if there was none
     */
    public void relieveLead(AccountId seen) {
        AccountId present = lead().map(HiringTeamMember::getAccount).orElse(null);
        if (!Objects.equals(present, seen)) {
            throw new StaleData();
        }
        lead().ifPresent(former -> former.change(HiringTeamPart.HIRING_MANAGER));
    }

    /** Makes a member the lead; the former one was relieved. */
    public void appoint(AccountId account) {
        get(account).change(HiringTeamPart.LEAD);
    }

    /** Ends a place, but not the lead's. */
    public void remove(AccountId account, Instant now) {
        HiringTeamMember member = get(account);
        requireNotLead(member);
        member.end(now);
        members.remove(member);
    }

    private static void requireNotLead(HiringTeamMember member) {
        if (member.getPart() == HiringTeamPart.LEAD) {
            throw new RuleViolation("applications.team.lead-stays");
        }
    }

    public Optional<HiringTeamMember> lead() {
        return members.stream()
                .filter(member -> member.getPart() == HiringTeamPart.LEAD)
                .findFirst();
    }

    public Optional<HiringTeamMember> find(AccountId account) {
        return members.stream()
                .filter(member -> member.getAccount().equals(account))
                .findFirst();
    }

    /** Someone not in the team has left it since the page was read. */
    private HiringTeamMember get(AccountId account) {
        return find(account).orElseThrow(StaleData::new);
    }

    public List<HiringTeamMember> members() {
        return Collections.unmodifiableList(members);
    }
}
