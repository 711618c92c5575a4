package org.jobwright.domain.applications.persons;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Sha256;

/** The hash of something in an application by which the organization's other applications of that person are found. */
@Entity
@Table(name = "comparison_key")
public class ComparisonKey {

    /** An application has each key once. */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "application_id"))
            JobApplicationId application,

            @Column(name = "hash") String hash)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private PersonSignal kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private ApplicantPersonId person;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    protected ComparisonKey() {}

    public ComparisonKey(JobApplicationId application, ApplicantPerson person, Trait trait) {
        this.key = new Key(application, trait.hash());
        this.kind = trait.kind();
        this.person = person.getId();
        this.organization = person.getOrganization();
    }

    /** What is compared, in the form in which it is compared. */
    public record Trait(PersonSignal kind, String value) {

        String hash() {
            return Sha256.hex((kind + " " + value).getBytes(StandardCharsets.UTF_8));
        }
    }
}
