package org.jobwright.domain.talent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.applications.tags.ProtectedWords;
import org.jobwright.domain.applications.tags.Tag;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.NamedPoolEvent.NamedPoolCreated;
import org.jobwright.domain.talent.NamedPoolEvent.NamedPoolDeleted;
import org.jobwright.domain.talent.NamedPoolEvent.NamedPoolRenamed;

/**
 * A name under which an employer sorts people of its talent pool. They see it, unlike a tag. Names differ by more than
 * capital letters, and none says what nobody may be chosen by: see {@link ProtectedWords}.
 */
@Entity
@Table(name = "named_pool")
public class NamedPool extends AggregateRoot<NamedPoolId> {

    public static final int MAX_NAME = 40;

    /** How many an organization has at most. */
    public static final int MOST = 50;

    /** Under how many a person is at most. */
    public static final int MOST_OF_A_PERSON = 10;

    /** The field of a form in which a name is typed. */
    public static final String FIELD = "name";

    @EmbeddedId
    private NamedPoolId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private String name;

    /** The name by which it is found: two pools do not have the same one. */
    private String folded;

    @Column(updatable = false)
    private Instant createdAt;

    protected NamedPool() {}

    /**
     * A new name.
     *
     * @param others how many the organization has already
     */
    public NamedPool(OrganizationId organization, String name, long others, Instant now) {
        if (others >= MOST) {
            throw new InvalidInput(FieldProblem.of(FIELD, "talent.pool-name.limit", MOST));
        }
        this.id = NamedPoolId.next();
        this.organization = organization;
        this.createdAt = now;
        call(name);
    }

    public NamedPoolCreated created() {
        return new NamedPoolCreated(id, organization, createdAt);
    }

    /** Another name; empty if it has that one. */
    public Optional<NamedPoolRenamed> rename(String newName, Instant now) {
        String former = name;
        call(newName);
        return former.equals(name) ? Optional.empty() : Optional.of(new NamedPoolRenamed(id, organization, now));
    }

    public NamedPoolDeleted deleted(Instant now) {
        return new NamedPoolDeleted(id, organization, now);
    }

    /**
     * Refuses a person under too many names.
     *
     * @throws RuleViolation {@code talent.pool-name.most}
     */
    public static void requireFew(int names) {
        if (names > MOST_OF_A_PERSON) {
            throw new InvalidInput(FieldProblem.of("pools", "talent.pool-name.most", MOST_OF_A_PERSON));
        }
    }

    private void call(String given) {
        String line = given == null ? "" : given.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            throw new InvalidInput(FieldProblem.of(FIELD, "talent.pool-name.required"));
        }
        if (line.length() > MAX_NAME) {
            throw new InvalidInput(FieldProblem.of(FIELD, "talent.pool-name.too-long", MAX_NAME));
        }
        if (ProtectedWords.in(line).isPresent()) {
            throw new InvalidInput(FieldProblem.of(FIELD, "talent.pool-name.protected", line));
        }
        name = line;
        folded = Tag.folded(line);
    }

    @Override
    public NamedPoolId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getName() {
        return name;
    }
}
