package org.jobwright.domain.applications.persons;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.persons.PersonEvent.PersonsMerged;
import org.jobwright.domain.applications.persons.PersonEvent.PersonsUnmerged;
import org.jobwright.domain.organizations.OrganizationId;

/** Two groups became one: who came into the other group, so that exactly these can leave it again. */
@Entity
@Table(name = "person_merge")
public class PersonMerge {

    @EmbeddedId
    private PersonMergeId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kept_id", updatable = false))
    private ApplicantPersonId kept;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "absorbed_id", updatable = false))
    private ApplicantPersonId absorbed;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<UUID> moved;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "merged_by", updatable = false))
    private AccountId mergedBy;

    @Column(updatable = false)
    private Instant mergedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "undone_by"))
    private AccountId undoneBy;

    private Instant undoneAt;

    protected PersonMerge() {}

    /** The people of one group come into that of another. */
    public PersonMerge(ApplicantPerson kept, Collection<ApplicantPerson> absorbed, AccountId by, Instant now) {
        this.id = PersonMergeId.next();
        this.organization = kept.getOrganization();
        this.kept = kept.getGroup();
        this.absorbed = absorbed.iterator().next().getGroup();
        this.moved = absorbed.stream().map(person -> person.getId().value()).toList();
        this.mergedBy = by;
        this.mergedAt = now;
        absorbed.forEach(person -> person.join(this.kept));
    }

    public PersonsMerged merged() {
        return new PersonsMerged(kept, absorbed, organization, mergedAt);
    }

    /** Those who came return to their group; who came later stays. */
    public PersonsUnmerged undo(Collection<ApplicantPerson> group, AccountId by, Instant now) {
        undoneBy = by;
        undoneAt = now;
        group.stream()
                .filter(person -> moved.contains(person.getId().value()))
                .forEach(person -> person.join(absorbed));
        return new PersonsUnmerged(kept, absorbed, organization, now);
    }

    public PersonMergeId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public ApplicantPersonId getKept() {
        return kept;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public Instant getMergedAt() {
        return mergedAt;
    }
}
