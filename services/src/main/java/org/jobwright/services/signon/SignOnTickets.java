package org.jobwright.services.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.shared.forms.SingleUseTickets;

/**
 * The state that a browser takes to a provider and brings back: a signed ticket, valid once, for ten minutes, in this browser.
 * Nothing is stored for browsers that do not come back.
 */
@ApplicationScoped
class SignOnTickets {

    private static final Duration VALID_FOR = Duration.ofMinutes(10);

    /** The address gets long enough without it. */
    private static final int LONGEST_PAGE = 500;

    private static final int LONGEST = 2_000;

    @Inject
    private SingleUseTickets tickets;

    /** A state for a new trip. */
    String issue(String browser, OrganizationId organization, Optional<String> continueTo) {
        String rest = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((organization + " "
                                + continueTo
                                        .filter(page -> page.length() <= LONGEST_PAGE)
                                        .orElse(""))
                        .getBytes(StandardCharsets.UTF_8));
        return tickets.issue(purpose(browser, rest)) + "~" + rest;
    }

    /** What a state of this browser stands for; it is used up. */
    Optional<SignOnState> use(String browser, String text) {
        int end = text.indexOf('~');
        if (end < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        String rest = text.substring(end + 1);
        return tickets.use(purpose(browser, rest), text.substring(0, end), VALID_FOR)
                .flatMap(number -> state(browser, number, rest));
    }

    /** The state that was issued just now. */
    SignOnState read(String browser, String text) {
        String rest = text.substring(text.indexOf('~') + 1);
        return state(browser, SingleUseTickets.number(text), rest).orElseThrow();
    }

    private static Optional<SignOnState> state(String browser, String number, String rest) {
        String text = new String(Base64.getUrlDecoder().decode(rest), StandardCharsets.UTF_8);
        int blank = text.indexOf(' ');
        return Identifiers.read(text.substring(0, Math.max(blank, 0)), OrganizationId::new)
                .map(organization -> new SignOnState(
                        organization,
                        Optional.of(text.substring(blank + 1)).filter(page -> !page.isEmpty()),
                        number,
                        browser));
    }

    private static String purpose(String browser, String rest) {
        return "sign-on." + new Secret(browser).hash() + "." + rest;
    }
}
