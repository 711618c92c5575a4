package org.jobwright.domain.privacy.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jobwright.domain.shared.failures.RuleViolation;

/** How many months an employer may keep an application at a place, a country or a part of it; "*" is any other country. */
@Entity
@Table(name = "retention_rule")
public class RetentionRule {

    /** Any country that has no rule of its own. */
    public static final String ANYWHERE = "*";

    @Id
    private String place;

    private int least;
    private int usual;
    private int longest;

    /** A candidate who wants an application deleted waits until nobody can make a claim any more. */
    @Column(name = "claims_first")
    private boolean claimsFirst;

    /** Where the law demands that applications are kept; empty where it does not. */
    private String ground;

    protected RetentionRule() {}

    /** Refuses a time that the law does not allow. */
    void require(int months) {
        if (months < shortest()) {
            throw new RuleViolation(
                    ground.isEmpty() ? "privacy.policy.too-short" : "privacy.policy.below-minimum", shortest(), ground);
        }
        if (months > longest) {
            throw new RuleViolation("privacy.policy.too-long", longest);
        }
    }

    public String getPlace() {
        return place;
    }

    /** What an employer may choose at least: what is over is kept for a month, so that it can be answered for. */
    public int shortest() {
        return Math.max(1, least);
    }

    public int getUsual() {
        return usual;
    }

    public int getLongest() {
        return longest;
    }

    public String getGround() {
        return ground;
    }

    /** When an application goes that its candidate wants deleted, unless the employer chooses otherwise. */
    public OnRequest usualOnRequest() {
        return claimsFirst || least > 0 ? OnRequest.AFTER_CLAIM_PERIOD : OnRequest.AT_ONCE;
    }
}
