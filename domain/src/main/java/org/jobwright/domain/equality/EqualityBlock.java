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

    /** With fewer applications it goes on for another quarter, and shows no report. */
    public static final int LEAST_APPLICATIONS = 30;

    private static final int MONTHS = 3;

    /** Then it is closed, however few they are: answers are not kept for ever. */
    private static final int LONGEST_YEARS = 2;

    @EmbeddedId
    private EqualityBlockId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    private String questionSet;
    private LocalDate begins;

    /** The first day that is not in it. */
    private LocalDate ends;

    /** When it was counted; null until then. */
    private LocalDate closedOn;

    /** Null until then, and for ever if so few applications tell too much about each of them. */
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

    /** Whether its last day is over and nobody has counted it. */
    public boolean isDue(LocalDate today) {
        return closedOn == null && !today.isBefore(ends);
    }

    /** It goes on for another quarter if so few applications tell too much about each of them. */
    public boolean goesOn(int applications) {
        if (applications >= LEAST_APPLICATIONS || !ends.isBefore(begins.plusYears(LONGEST_YEARS))) {
            return false;
        }
        ends = ends.plusMonths(MONTHS);
        return true;
    }

    /** Shows the report from now on, unless it is of few; it never changes again. */
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
