package org.jobwright.domain.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Creates and parses identifiers. */
public final class Identifiers {

    private Identifiers() {}

    /** A new UUID version 7 (RFC 9562): ordered by time, so that an index grows at its end. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Parses an id that came from outside, such as an address; empty if it is not one. */
    public static <I extends Identifier> Optional<I> read(String text, Function<UUID, I> type) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.apply(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
