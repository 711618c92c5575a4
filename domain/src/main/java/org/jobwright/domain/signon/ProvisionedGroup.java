package org.jobwright.domain.signon;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A group of people whom a program of an organization keeps; its name may bring a role, see {@link ProviderSettings}. */
@Entity
public class ProvisionedGroup extends AggregateRoot<ProvisionedGroupId> {

    /** How many people a group has at most. */
    public static final int MOST_MEMBERS = 2_000;

    @EmbeddedId
    private ProvisionedGroupId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private String displayName;

    private String externalId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> members;

    @Column(updatable = false)
    private Instant madeAt;

    private Instant changedAt;

    protected ProvisionedGroup() {}

    /** A program names a group. */
    public ProvisionedGroup(
            OrganizationId organization,
            String displayName,
            String externalId,
            Collection<String> members,
            Instant now) {
        this.id = ProvisionedGroupId.next();
        this.organization = organization;
        this.madeAt = now;
        change(displayName, externalId, members, now);
    }

    /** A program says something else about it. */
    public void change(String newName, String newExternalId, Collection<String> newMembers, Instant now) {
        String name = newName == null ? "" : newName.strip();
        if (name.isEmpty() || name.length() > ProviderSettings.LONGEST_GROUP) {
            throw new RuleViolation("signon.scim.group-name", ProviderSettings.LONGEST_GROUP);
        }
        if (newExternalId != null
                && (newExternalId.isEmpty() || newExternalId.length() > ProvisionedPerson.LONGEST_KEY)) {
            throw new RuleViolation("signon.scim.external-id", ProvisionedPerson.LONGEST_KEY);
        }
        if (newMembers.size() > MOST_MEMBERS) {
            throw new RuleViolation("signon.scim.members", MOST_MEMBERS);
        }
        displayName = name;
        externalId = newExternalId;
        members = newMembers.stream().distinct().sorted().toList();
        changedAt = now;
    }

    @Override
    public ProvisionedGroupId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getDisplayName() {
        return displayName;
    }

    /** The key of the program; null without one. */
    public String getExternalId() {
        return externalId;
    }

    /** The ids of its people. */
    public List<String> getMembers() {
        return members;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
