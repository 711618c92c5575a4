package org.jobwright.domain.applications.tags;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Locale;
import org.jobwright.domain.applications.tags.TagEvent.TagCreated;
import org.jobwright.domain.applications.tags.TagEvent.TagDeleted;
import org.jobwright.domain.applications.tags.TagEvent.TagRenamed;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A word of an organization's own by which it sorts its applications. Candidates never see it. Names differ by more than
 * capital letters, and none says what nobody may be chosen by: see {@link ProtectedWords}.
 */
@Entity
public class Tag extends AggregateRoot<TagId> {

    public static final int MAX_NAME = 40;

    /** How many an organization has at most. */
    public static final int MOST = 200;

    @EmbeddedId
    private TagId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private String name;

    /** The name by which it is found: two tags do not have the same one. */
    private String folded;

    @Column(updatable = false)
    private Instant createdAt;

    protected Tag() {}

    /**
     * A new word of an organization.
     *
     * @param others how many the organization has already
     */
    public Tag(OrganizationId organization, String name, long others, Instant now) {
        if (others >= MOST) {
            throw new RuleViolation("applications.tag.limit", MOST);
        }
        this.id = TagId.next();
        this.organization = organization;
        this.createdAt = now;
        call(name);
    }

    public TagCreated created() {
        return new TagCreated(id, organization, createdAt);
    }

    public TagRenamed rename(String newName, Instant now) {
        call(newName);
        return new TagRenamed(id, organization, now);
    }

    public TagDeleted deleted(Instant now) {
        return new TagDeleted(id, organization, now);
    }

    private void call(String given) {
        String line = given == null ? "" : given.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            throw new RuleViolation("applications.tag.required");
        }
        if (line.length() > MAX_NAME) {
            throw new RuleViolation("applications.tag.too-long", MAX_NAME);
        }
        ProtectedWords.in(line).ifPresent(ground -> {
            throw new RuleViolation(ground.code(), line);
        });
        name = line;
        folded = folded(line);
    }

    /** The form in which names are compared. */
    public static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public TagId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getName() {
        return name;
    }
}
