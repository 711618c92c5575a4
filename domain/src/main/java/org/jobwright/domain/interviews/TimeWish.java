package org.jobwright.domain.interviews;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A candidate asked for another time.
 *
 * @param words why, or when they could come; may be empty
 * @param windows when they could come instead; empty if they did not say
 */
@Embeddable
public record TimeWish(
        @Column(name = "wish") String words,
        @Column(name = "wished_at") Instant at,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "wish_windows")
        List<WishedWindow> windows)
        implements Serializable {

    public TimeWish {
        windows = windows == null ? List.of() : List.copyOf(windows);
    }

    static TimeWish of(String words, List<WishedWindow> windows, Instant now) {
        if (windows.size() > WishedWindow.MOST) {
            throw new RuleViolation("shared.refused");
        }
        String said = Appointment.lines(words);
        if (said.length() > InterviewLimits.MAX_WISH) {
            throw new RuleViolation("interviews.text.too-long", InterviewLimits.MAX_WISH);
        }
        return new TimeWish(said, now, windows);
    }
}
