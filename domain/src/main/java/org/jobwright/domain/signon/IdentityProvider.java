package org.jobwright.domain.signon;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.signon.IdentityProviderEvent.ProviderChanged;
import org.jobwright.domain.signon.IdentityProviderEvent.ProviderNamed;
import org.jobwright.domain.signon.IdentityProviderEvent.ProviderRemoved;
import org.jobwright.domain.signon.IdentityProviderEvent.ProviderRequired;

/**
 * The OpenID provider at which the members of an organization sign in. It speaks for the addresses of some domains of the
 * organization, as long as these are proved by a record. An owner may require it: then nobody opens a page of the
 * organization without having signed in there.
 */
@Entity
public class IdentityProvider extends AggregateRoot<IdentityProviderId> {

    @EmbeddedId
    private IdentityProviderId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private String issuer;

    private String clientId;

    /** Sealed with a key that is not in the database. */
    private String clientSecret;

    /** Their names, separated by blanks. */
    private String domains;

    @Enumerated(EnumType.STRING)
    private OrganizationRole newcomerRole;

    private String groupClaim;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<GroupRole> groupRoles;

    private boolean required;

    private boolean secondFactorAccepted;

    /** Separated by blanks. */
    private String acrValues;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by", updatable = false))
    private AccountId madeBy;

    @Column(updatable = false)
    private Instant madeAt;

    private Instant changedAt;

    protected IdentityProvider() {}

    /** An owner names the provider of an organization, which has none yet. */
    public IdentityProvider(OrganizationId organization, ProviderSettings settings, AccountId madeBy, Instant now) {
        this.id = IdentityProviderId.next();
        this.organization = organization;
        this.madeBy = madeBy;
        this.madeAt = now;
        take(settings, now);
    }

    /**
     * Gets its first secret.
     *
     * @param sealed bound to its id
     */
    public ProviderNamed begin(String sealed) {
        clientSecret = sealed;
        return new ProviderNamed(id, organization, issuer, madeAt);
    }

    /** Whether these settings name another provider, or ourselves as another client of it. */
    public boolean isAnother(ProviderSettings settings) {
        return !issuer.equals(settings.issuer()) || !clientId.equals(settings.clientId());
    }

    /**
     * Changes what is said about it. Nobody has to sign in at another issuer, or as another client, before an owner has: it
     * might not work.
     *
     * @param sealed the new secret, bound to its id; null to keep the present one
     */
    public ProviderChanged change(ProviderSettings settings, String sealed, Instant now) {
        if (isAnother(settings)) {
            required = false;
        }
        take(settings, now);
        if (sealed != null) {
            clientSecret = sealed;
        }
        return new ProviderChanged(id, organization, issuer, now);
    }

    /** Decides whether members have to sign in there. */
    public ProviderRequired require(boolean wanted, Instant now) {
        required = wanted;
        changedAt = now;
        return new ProviderRequired(id, organization, issuer, wanted, now);
    }

    public ProviderRemoved removed(Instant now) {
        return new ProviderRemoved(id, organization, issuer, now);
    }

    private void take(ProviderSettings settings, Instant now) {
        issuer = settings.issuer();
        clientId = settings.clientId();
        domains = String.join(" ", settings.domains());
        newcomerRole = settings.newcomerRole();
        groupClaim = settings.groupClaim();
        groupRoles = settings.groupRoles();
        secondFactorAccepted = settings.secondFactorAccepted();
        acrValues = String.join(" ", settings.acrValues());
        changedAt = now;
    }

    public ProviderSettings getSettings() {
        return new ProviderSettings(
                issuer,
                clientId,
                words(domains),
                newcomerRole,
                groupClaim,
                groupRoles,
                secondFactorAccepted,
                words(acrValues));
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    @Override
    public IdentityProviderId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getIssuer() {
        return issuer;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    /** Sealed, bound to the id. */
    public String getClientSecret() {
        return clientSecret;
    }

    /** Whether members have to sign in there before they open pages of the organization. */
    public boolean isRequired() {
        return required;
    }
}
