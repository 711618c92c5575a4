package org.jobwright.domain.applications.team;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;

/** One person's place in the hiring team of a posting, from the day of joining until it ends. */
@Entity
@Table(name = "hiring_team_member")
public class HiringTeamMember extends AggregateRoot<HiringTeamMemberId> {

    @EmbeddedId
    private HiringTeamMemberId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private HiringTeamPart part;

    private Instant since;

    /** When the place ended; null while it lasts. */
    private Instant until;

    protected HiringTeamMember() {}

    public HiringTeamMember(
            JobPostingId posting, OrganizationId organization, AccountId account, HiringTeamPart part, Instant now) {
        this.id = HiringTeamMemberId.next();
        this.posting = posting;
        this.organization = organization;
        this.account = account;
        this.part = part;
        this.since = now;
    }

    void change(HiringTeamPart newPart) {
        part = newPart;
    }

    /** Ends the place, also that of a lead who leaves the organization. */
    public void end(Instant now) {
        until = now;
    }

    @Override
    public HiringTeamMemberId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public AccountId getAccount() {
        return account;
    }

    public HiringTeamPart getPart() {
        return part;
    }
}
