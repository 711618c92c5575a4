package org.jobwright.domain.interviews;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The clocks go forward over this hour: "02:30 does not exist on 28 March in Berlin. Choose 03:30." */
public class ClockSkips extends RuleViolation {

    private final LocalDateTime skipped;
    private final ZoneId zone;
    private final LocalDateTime instead;

    ClockSkips(LocalDateTime skipped, ZoneId zone, LocalDateTime instead) {
        super("interviews.time.gap");
        this.skipped = skipped;
        this.zone = zone;
        this.instead = instead;
    }

    /** The hour that no clock shows. */
    public LocalDateTime getSkipped() {
        return skipped;
    }

    public ZoneId getZone() {
        return zone;
    }

    /** What the clock shows instead. */
    public LocalDateTime getInstead() {
        return instead;
    }
}
