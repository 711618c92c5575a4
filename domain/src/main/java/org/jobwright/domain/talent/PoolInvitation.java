package org.jobwright.domain.talent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/**
 * An employer invites a person of its talent pool to apply for a job. Members share the limits: nobody hears from an
 * employer more often because more people work there.
 */
@Entity
@Table(name = "pool_invitation")
public class PoolInvitation {

    /** How long an employer leaves a person alone whom it invited. */
    public static final Duration QUIET = Duration.ofDays(30);

    /** The time in which {@link #MOST} are counted. */
    public static final Duration YEAR = Duration.ofDays(365);

    /** How often an employer invites a person in a year. */
    public static final int MOST = 4;

    /** Of the line that says why. */
    public static final int MAX_WHY = 200;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id", updatable = false))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by", updatable = false))
    private AccountId invitedBy;

    @Column(updatable = false)
    private Instant invitedAt;

    /** Until then there is no other one. */
    @Column(updatable = false)
    private Instant quietUntil;

    /** One line for the person; may be empty. */
    @Column(updatable = false)
    private String why;

    protected PoolInvitation() {}

    /**
     * Invites a person.
     *
     * @param place of the person in the pool; refused with {@code talent.consent.missing} unless they are in it now
     * @param name by which a refusal calls the person
     * @param earlier invitations of the person within a {@link #YEAR}, from whichever account, the latest first
     */
    public PoolInvitation(
            PoolMembership place,
            String name,
            List<EarlierInvitation> earlier,
            JobPostingId posting,
            AccountId by,
            String why,
            Instant now) {
        if (place.getState(now) != PoolState.IN) {
            throw new RuleViolation("talent.consent.missing", name);
        }
        requireWelcome(name, earlier, now);
        this.id = UUID.randomUUID();
        this.organization = place.getOrganization();
        this.account = place.getAccount();
        this.posting = posting;
        this.invitedBy = by;
        this.invitedAt = now;
        this.quietUntil = now.plus(QUIET);
        this.why = TypedText.line(why);
        if (this.why.length() > MAX_WHY) {
            throw new RuleViolation("talent.invitation.why", MAX_WHY);
        }
    }

    private static void requireWelcome(String name, List<EarlierInvitation> earlier, Instant now) {
        if (!earlier.isEmpty() && now.isBefore(earlier.getFirst().at().plus(QUIET))) {
            EarlierInvitation latest = earlier.getFirst();
            throw new RuleViolation(
                    "talent.invitation.too-soon",
                    latest.by(),
                    name,
                    day(latest.at()),
                    day(latest.at().plus(QUIET)));
        }
        if (earlier.size() >= MOST) {
            Instant oldest = earlier.get(MOST - 1).at();
            throw new RuleViolation("talent.invitation.too-often", name, MOST, day(oldest.plus(YEAR)));
        }
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    public AccountId getAccount() {
        return account;
    }

    public String getWhy() {
        return why;
    }
}
