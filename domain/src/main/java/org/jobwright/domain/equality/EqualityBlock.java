package org.jobwright.domain.equality;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;

/**
 * The applications to an organization, in countries with the same questions, that end within a time: at least a quarter. They
 * are counted together once, and only once, so that no two counts can be subtracted. The database opens a block with its
 * first answer.
 */
@Entity
@Table(name = "equality_block")
public class EqualityBlock extends AggregateRoot<EqualityBlockId> {

    /** With fewer applications, the block runs for another quarter and has no report. */
    public static final int LEAST_APPLICATIONS = 30;

    private static final int MONTHS = 3;

    /** After this time it is closed, however few they are: answers are not kept for ever. */
    private static final int LONGEST_YEARS = 2;

    @EmbeddedId
    private EqualityBlockId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private String questionSet;
    private LocalDate begins;

    /** The first day after the block. */
    private LocalDate ends;

    /** When it was counted; null until then. */
    private LocalDate closedOn;

    /** The report; null before the count, and for good if there are too few applications to protect each of them. */
    @JdbcTypeCode(SqlTypes.JSON)
    private EqualityReport report;

    protected EqualityBlock() {}

    EqualityBlock(OrganizationId organization, QuestionSet set, LocalDate begins) {
        this.id = new EqualityBlockId(UUID.randomUUID());
        this.organization = organization;
        this.questionSet = set.name();
        this.begins = begins;
        this.ends = begins.plusMonths(MONTHS);
    }

    /** Whether its last day is over and it has not been counted. */
    public boolean isDue(LocalDate today) {
        return closedOn == null && !today.isBefore(ends);
    }

    /** Extends it by a quarter if there are too few applications to protect each of them. */
    public boolean goesOn(int applications) {
        if (applications >= LEAST_APPLICATIONS || !ends.isBefore(begins.plusYears(LONGEST_YEARS))) {
            return false;
        }
        ends = ends.plusMonths(MONTHS);
        return true;
    }

    /** Publishes the report, unless there are too few applications. It never changes again. */
    public void close(EqualityReport counted, LocalDate today) {
        if (!isDue(today)) {
            throw new IllegalStateException("block " + id + " is not to be counted");
        }
        report = counted.applications() < LEAST_APPLICATIONS ? null : counted;
        closedOn = today;
    }

    @Override
    public EqualityBlockId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public QuestionSet getQuestions() {
        return QuestionSet.named(questionSet);
    }

    public LocalDate getBegins() {
        return begins;
    }

    public LocalDate getEnds() {
        return ends;
    }

    public EqualityReport getReport() {
        return report;
    }
}
