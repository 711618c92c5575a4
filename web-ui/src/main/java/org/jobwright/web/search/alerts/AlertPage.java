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
 * @param name of the search; empty if it was removed, so that it sends no mail anyway
 * @param frequency how often mails come, or came before they were switched off
 */
public record AlertPage(String token, String name, AlertFrequency frequency, State state) {

    /** The state of the page. */
    public enum State {
        /** Asks whether to switch them off. */
        ASKED,
        OFF,
        ON,
        /** There is no such search. */
        GONE
    }

    /** The frequencies for switching them on again. */
    public static final List<AlertFrequency> MAILED =
            Stream.of(AlertFrequency.values()).filter(AlertFrequency::isMailed).toList();

    static AlertPage of(String token, Optional<LinkedSearch> search, State state) {
        return search.map(found -> new AlertPage(token, found.name(), found.frequency(), state))
                .orElseGet(() -> new AlertPage(token, "", AlertFrequency.NEVER, State.GONE));
    }

    /** Mails are on, and can be switched off. */
    public boolean isMailed() {
        return state == State.ASKED || state == State.ON;
    }

    public boolean isAsked() {
        return state == State.ASKED;
    }

    /** The suggested frequency for switching on. */
    public AlertFrequency before() {
        return frequency.isMailed() ? frequency : AlertFrequency.DAILY;
    }

    /** The address of a form; {@code subscribe} or {@code unsubscribe}. */
    public String address(String what) {
        return "/alerts/" + what + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
