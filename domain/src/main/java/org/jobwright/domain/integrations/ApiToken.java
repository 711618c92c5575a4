package org.jobwright.domain.integrations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiTokenEvent.ApiTokenMade;
import org.jobwright.domain.integrations.ApiTokenEvent.ApiTokenRevoked;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/**
 * The key by which a program acts for an organization. An owner makes it, sees it once, and revokes it; it also ends on
 * its last day, and when its maker is an owner no longer, because they have seen it. Nothing about it is changed: for
 * other scopes or a later day there is a second one, and both work until the first is revoked.
 */
@Entity
public class ApiToken extends AggregateRoot<ApiTokenId> {

    /** How many of an organization work at the same time. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 80;

    /** How many days are proposed, and the most. */
    public static final int USUAL_DAYS = 90;

    public static final Duration LONGEST = Duration.ofDays(366);

    @EmbeddedId
    private ApiTokenId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String prefix;

    @Column(updatable = false)
    private String secretHash;

    /** Their names, separated by blanks. */
    @Column(updatable = false)
    private String scopes;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by", updatable = false))
    private AccountId madeBy;

    @Column(updatable = false)
    private Instant madeAt;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant revokedAt;

    /** Written by the database, once a minute at most. */
    @Column(insertable = false, updatable = false)
    private Instant lastUsedAt;

    @Column(insertable = false, updatable = false)
    private String lastUsedFrom;

    protected ApiToken() {}

    /**
     * An owner makes a token.
     *
     * @param others how many of the organization work now
     */
    public ApiToken(
            OrganizationId organization,
            String name,
            Set<ApiScope> scopes,
            TokenText text,
            AccountId madeBy,
            Instant expiresAt,
            long others,
            Instant now) {
        if (others >= MOST) {
            throw new RuleViolation("integrations.token.most", MOST);
        }
        String clean = TypedText.clean(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new InvalidInput(FieldProblem.of("name", "integrations.token.name", LONGEST_NAME));
        }
        if (scopes.isEmpty()) {
            throw new InvalidInput(FieldProblem.of("scopes", "integrations.token.no-scope"));
        }
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw new InvalidInput(FieldProblem.of("expires", "integrations.token.expiry"));
        }
        this.id = ApiTokenId.next();
        this.organization = organization;
        this.name = clean;
        this.prefix = text.prefix();
        this.secretHash = text.secret().hash();
        this.scopes = scopes.stream().sorted().map(ApiScope::role).collect(Collectors.joining(" "));
        this.madeBy = madeBy;
        this.madeAt = now;
        this.expiresAt = expiresAt;
    }

    public ApiTokenMade made() {
        return new ApiTokenMade(id, organization, name, scopes(scopes), madeBy, madeAt);
    }

    /** It stops with the next request; empty if it was revoked before. */
    public Optional<ApiTokenRevoked> revoke(Instant now) {
        if (revokedAt != null) {
            return Optional.empty();
        }
        revokedAt = now;
        return Optional.of(new ApiTokenRevoked(id, organization, name, now));
    }

    /** The scopes of their names; names that this version does not know are left out. */
    public static List<ApiScope> scopes(String names) {
        return Arrays.stream(names.split(" ", -1))
                .map(ApiScope::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Override
    public ApiTokenId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }
}
