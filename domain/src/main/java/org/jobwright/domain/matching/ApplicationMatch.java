package org.jobwright.domain.matching;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.matching.MatchEvent.MatchAgreed;
import org.jobwright.domain.matching.MatchEvent.MatchContested;
import org.jobwright.domain.matching.MatchEvent.MatchWithdrawn;
import org.jobwright.domain.matching.result.MatchResult;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ReadConsent;

/**
 * The explained match of one application. It begins with its applicant's consent, and while there is none it holds nothing
 * that was found. It moves and decides nothing.
 */
@Entity
@Table(name = "match_result")
public class ApplicationMatch extends AggregateRoot<JobApplicationId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "application_id"))
    private JobApplicationId application;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "candidate_id", updatable = false))
    private AccountId candidate;

    private int consentVersion;

    @Enumerated(EnumType.STRING)
    private Language consentLanguage;

    private String consentSha256;
    private Instant consentAt;

    /** When the consent was taken back; null while it is in force. */
    private Instant withdrawnAt;

    /** The version of the advert that the result is about; null while there is none. */
    private Integer postingVersion;

    private Integer methodVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private MatchResult result;

    private Instant computedAt;

    /** Whether the CV had no text then, so that it is looked through again once there is one. */
    private boolean cvUnread;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MatchContest> contests = List.of();

    protected ApplicationMatch() {}

    /** A match nobody has agreed to yet: {@link #agree} comes next. */
    public ApplicationMatch(JobApplication application) {
        this.application = application.getId();
        this.organization = application.getOrganization();
        this.candidate = application.getCandidate();
    }

    /** The applicant agrees, after having read these words. */
    public MatchAgreed agree(ReadConsent read, Instant now) {
        read.requireCurrent(ConsentPurpose.MATCH);
        consentVersion = read.version();
        consentLanguage = read.language();
        consentSha256 = read.sha256();
        consentAt = now;
        withdrawnAt = null;
        return new MatchAgreed(application, organization, now);
    }

    /** The applicant takes the consent back: what was found goes, and what they said about it. Empty if they did before. */
    public Optional<MatchWithdrawn> withdraw(Instant now) {
        if (!isAgreed()) {
            return Optional.empty();
        }
        forget();
        contests = List.of();
        withdrawnAt = now;
        return Optional.of(new MatchWithdrawn(application, organization, now));
    }

    public boolean isAgreed() {
        return withdrawnAt == null;
    }

    /**
     * Keeps what was found.
     *
     * @param unread whether the CV had no text that could be read
     */
    public void keep(MatchResult found, boolean unread, int advert, Instant now) {
        if (!isAgreed()) {
            throw new IllegalStateException("no consent for " + application);
        }
        result = found;
        postingVersion = advert;
        methodVersion = found.method();
        computedAt = now;
        cvUnread = unread;
        contests = contests.stream()
                .filter(contest -> isAskedFor(contest.requirement()))
                .toList();
    }

    /** What was sent has changed: it has to be looked through again. */
    public void forget() {
        result = null;
        postingVersion = null;
        methodVersion = null;
        computedAt = null;
        cvUnread = false;
    }

    /** The applicant says something about a line; what they said about it before is replaced. */
    public MatchContested contest(String requirement, String text, Instant now) {
        if (!isAskedFor(requirement)) {
            throw new RuleViolation("applications.match.contest.changed");
        }
        List<MatchContest> all = new ArrayList<>(contests);
        all.removeIf(contest -> contest.requirement().equals(requirement));
        all.add(MatchContest.written(requirement, text, now));
        contests = List.copyOf(all);
        return new MatchContested(application, organization, now);
    }

    private boolean isAskedFor(String requirement) {
        return result != null
                && result.lines().stream()
                        .anyMatch(line -> line.requirement().key().equals(requirement));
    }

    @Override
    public JobApplicationId getId() {
        return application;
    }

    public AccountId getCandidate() {
        return candidate;
    }

    /** Which words were read. */
    public ReadConsent getConsent() {
        return new ReadConsent(consentVersion, consentLanguage, consentSha256);
    }

    public Instant getConsentAt() {
        return consentAt;
    }

    /** Null until it was looked through. */
    public MatchResult getResult() {
        return result;
    }

    public boolean isCvUnread() {
        return cvUnread;
    }

    public Instant getComputedAt() {
        return computedAt;
    }

    public List<MatchContest> getContests() {
        return contests;
    }
}
