package org.jobwright.domain.interviews;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The clocks go back over this hour, which comes twice; somebody has to say which one is meant. */
public class ClockRepeats extends RuleViolation {

    private final LocalDateTime repeated;
    private final ZoneId zone;
    private final transient List<ZoneOffset> offsets;

    ClockRepeats(LocalDateTime repeated, ZoneId zone, List<ZoneOffset> offsets) {
        super("interviews.time.twice");
        this.repeated = repeated;
        this.zone = zone;
        this.offsets = List.copyOf(offsets);
    }

    /** The hour that clocks show twice. */
    public LocalDateTime getRepeated() {
        return repeated;
    }

    public ZoneId getZone() {
        return zone;
    }

    /** The first and the second. */
    public List<ZoneOffset> getOffsets() {
        return offsets;
    }
}
