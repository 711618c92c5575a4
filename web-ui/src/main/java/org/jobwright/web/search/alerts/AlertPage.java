package org.jobwright.web.search.alerts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.services.search.alerts.LinkedSearch;

/**
 * The data of the page that switches the mails of a saved search off and on.
 *
 * @param name of the search; empty when it was removed, and no mail comes from it anyway
 * @param frequency how often mails come, or came before they were switched off
 */
public record AlertPage(String token, String name, AlertFrequency frequency, State state) {

    /** What the page says. */
    public enum State {
        /** Shall they be switched off? */
        ASKED,
        OFF,
        ON,
        /** There is no such search. */
        GONE
    }

    /** What can be chosen to switch them on again. */
    public static final List<AlertFrequency> MAILED =
            Stream.of(AlertFrequency.values()).filter(AlertFrequency::isMailed).toList();

    static AlertPage of(String token, Optional<LinkedSearch> search, State state) {
        return search.map(found -> new AlertPage(token, found.name(), found.frequency(), state))
                .orElseGet(() -> new AlertPage(token, "", AlertFrequency.NEVER, State.GONE));
    }

    /** Mails come, and can be switched off. */
    public boolean isMailed() {
        return state == State.ASKED || state == State.ON;
    }

    public boolean isAsked() {
        return state == State.ASKED;
    }

    /** What to offer first for switching on. */
    public AlertFrequency before() {
        return frequency.isMailed() ? frequency : AlertFrequency.DAILY;
    }

    /** The address of a form; {@code subscribe} or {@code unsubscribe}. */
    public String address(String what) {
        return "/alerts/" + what + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
