package org.jobwright.domain.interviews.busy;

import java.net.URI;
import java.util.Optional;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.OutgoingAddress;
import org.jobwright.domain.shared.text.TypedText;

/** The address at which a calendar can be read: an {@link OutgoingAddress}, which mostly has a secret in it. */
public record BusyAddress(String value) {

    public static final int LONGEST = 1_000;

    private static final String WEBCAL = "webcal://";

    /**
     * Reads what a person typed; calendars also show such an address with {@code webcal}.
     *
     * @param loopback whether programs on this machine may be named, without HTTPS and on any port: to try it out
     * @throws InvalidInput if it is not such an address
     */
    public static BusyAddress read(String typed, boolean loopback) {
        String clean = TypedText.clean(typed);
        String text = clean.startsWith(WEBCAL) ? "https://" + clean.substring(WEBCAL.length()) : clean;
        return Optional.of(text)
                .filter(one -> one.length() <= LONGEST)
                .flatMap(one -> OutgoingAddress.read(one, loopback))
                .map(uri -> new BusyAddress(text))
                .orElseThrow(() -> new InvalidInput(FieldProblem.of("address", "interviews.busy.address", LONGEST)));
    }

    /** The host alone, to show: the rest may hold a secret. */
    public String host() {
        return OutgoingAddress.host(uri());
    }

    public URI uri() {
        return URI.create(value);
    }
}
