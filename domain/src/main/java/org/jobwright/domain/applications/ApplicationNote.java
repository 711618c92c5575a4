package org.jobwright.domain.applications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A note by a member of the employer for colleagues. The candidate never sees it in the product. */
@Entity
@Table(name = "application_note")
public class ApplicationNote {

    public static final int MAX_TEXT = 4000;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id")
    private JobApplication application;

    private String text;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private AccountId author;

    private Instant at;

    protected ApplicationNote() {}

    ApplicationNote(JobApplication application, String text, AccountId author, Instant at) {
        if (text == null || text.isBlank()) {
            throw new RuleViolation("applications.note.required");
        }
        if (text.length() > MAX_TEXT) {
            throw new RuleViolation("applications.note.too-long", MAX_TEXT);
        }
        this.id = Identifiers.next();
        this.application = application;
        this.text = text.strip();
        this.author = author;
        this.at = at;
    }
}
