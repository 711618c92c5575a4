package org.jobwright.domain.moderation;

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

/** A moderator's note for colleagues about a case. Never shown to the employer, never changed, never deleted. */
@Entity
@Table(name = "colleague_note")
public class ColleagueNote {

    public static final int MAX_LENGTH = 4_000;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "moderation_case_id", updatable = false)
    private ModerationCase moderationCase;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id", updatable = false))
    private AccountId author;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private Instant writtenAt;

    protected ColleagueNote() {}

    ColleagueNote(ModerationCase moderationCase, AccountId author, String text, Instant now) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            throw new RuleViolation("moderation.note.required");
        }
        if (words.length() > MAX_LENGTH) {
            throw new RuleViolation("moderation.note.too-long", MAX_LENGTH);
        }
        this.id = Identifiers.next();
        this.moderationCase = moderationCase;
        this.author = author;
        this.text = words;
        this.writtenAt = now;
    }
}
