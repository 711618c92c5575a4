package org.jobwright.domain.scorecards;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What an author typed into a scorecard so far, and what they noted for themselves; for nobody else. Its version keeps
 * two devices from overwriting each other.
 */
@Entity
@Table(name = "scorecard_draft")
public class ScorecardDraft extends AggregateRoot<ScorecardAssignmentId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "assignment_id"))
    private ScorecardAssignmentId id;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScorecardContent content;

    private String privateNote;

    private Instant savedAt;

    protected ScorecardDraft() {}

    public ScorecardDraft(ScorecardAssignmentId id) {
        this.id = id;
    }

    /** Keeps what was typed, complete or not. */
    public void save(ScorecardContent typed, String note, KitContent kit, Instant now) {
        typed.requireDraftOf(kit);
        String kept = TypedText.text(note);
        if (kept.length() > ScorecardContent.MAX_PRIVATE_NOTE) {
            throw new InvalidInput(
                    FieldProblem.of("privateNote", "scorecards.too-long", ScorecardContent.MAX_PRIVATE_NOTE));
        }
        content = typed;
        privateNote = kept;
        savedAt = now;
    }

    @Override
    public ScorecardAssignmentId getId() {
        return id;
    }

    public ScorecardContent getContent() {
        return content;
    }

    /** What the author noted for themselves; may be empty. */
    public String getPrivateNote() {
        return privateNote;
    }

    public Instant getSavedAt() {
        return savedAt;
    }
}
