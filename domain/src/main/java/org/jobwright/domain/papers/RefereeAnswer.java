package org.jobwright.domain.papers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/** What a referee wrote: plain text for those who decide, apart from the referee, whom the candidate sees, too. */
@Entity
@Table(name = "referee_answer")
public class RefereeAnswer {

    public static final int MOST_WORDS = 4_000;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "referee_id"))
    private RefereeId referee;

    private String words;

    protected RefereeAnswer() {}

    public RefereeAnswer(RefereeId referee, String typed) {
        this.referee = referee;
        this.words = TypedText.text(typed);
        if (words.isEmpty() || words.length() > MOST_WORDS) {
            throw new RuleViolation("papers.reference.range", MOST_WORDS);
        }
    }

    public RefereeId getReferee() {
        return referee;
    }

    public String getWords() {
        return words;
    }
}
