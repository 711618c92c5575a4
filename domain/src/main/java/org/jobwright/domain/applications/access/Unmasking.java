package org.jobwright.domain.applications.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.ApplicantUnmasked;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/** A member reveals who a hidden applicant is before the others learn it. The applicant can read why. */
@Entity
public class Unmasking {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 1_000;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id"))
    private JobApplicationId application;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private AccountId member;

    private String reason;
    private Instant at;

    protected Unmasking() {}

    public Unmasking(JobApplication application, AccountId member, String reason, Instant now) {
        this.id = Identifiers.next();
        this.application = application.getId();
        this.member = member;
        this.reason = TypedText.line(reason);
        this.at = now;
        if (this.reason.length() < SHORTEST_REASON || this.reason.length() > LONGEST_REASON) {
            throw new RuleViolation("applications.blind.reason");
        }
        if (!application.isBlind()) {
            throw new RuleViolation("applications.blind.over");
        }
    }

    /** What happened. */
    public ApplicantUnmasked event(JobApplication unmasked) {
        return new ApplicantUnmasked(application, unmasked.getOrganization(), member, at);
    }
}
