package org.jobwright.services.shared.forms;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * Distinguishes people from programs on public forms, without an outside service. A form is opened with a ticket and
 * submitted with it once; a person spends some seconds on it and some computing time, or without scripts a minute.
 */
@Stateless
@PermitAll
public class FormGuard {

    /** Nobody reads and fills in a form faster. */
    public static final Duration LEAST = Duration.ofSeconds(3);

    /** Without scripts, waiting replaces the proof of work. */
    public static final Duration LEAST_WITHOUT_PROOF = Duration.ofMinutes(1);

    private static final Duration MOST = Duration.ofHours(2);

    @Inject
    private SingleUseTickets tickets;

    @Inject
    private FormDifficulty difficulty;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    /** A ticket for a form that is being opened. */
    public String open(@NotNull String form) {
        return FormTicket.next(form, clock.instant(), difficulty.bits(form)).written(tickets.secret());
    }

    /** A ticket for a form that is shown again for corrections: new, but with the age of the submitted one. */
    public String reopen(@NotNull String form, @NotNull String ticket) {
        String secret = tickets.secret();
        Instant now = clock.instant();
        Instant openedAt = FormTicket.read(form, ticket, secret)
                .map(FormTicket::openedAt)
                .filter(opened -> opened.plus(MOST).isAfter(now))
                .orElse(now);
        return FormTicket.next(form, openedAt, difficulty.bits(form)).written(secret);
    }

    /**
     * Accepts a form, once.
     *
     * @throws RuleViolation {@code shared.form.*}, which says what to do
     */
    public void admit(@Valid @NotNull SubmittedForm sent) {
        if (!sent.trap().isEmpty()) {
            throw new RuleViolation("shared.form.trap");
        }
        String secret = tickets.secret();
        FormTicket ticket = FormTicket.read(sent.form(), sent.ticket(), secret)
                .orElseThrow(() -> new RuleViolation("shared.form.too-old"));
        Duration age = Duration.between(ticket.openedAt(), clock.instant());
        if (age.compareTo(MOST) > 0) {
            throw new RuleViolation("shared.form.too-old");
        }
        boolean proven = ProofOfWork.holds(ticket.signature(secret), sent.proof(), ticket.bits());
        Duration left = (proven ? LEAST : LEAST_WITHOUT_PROOF).minus(age);
        if (left.isPositive()) {
            throw new RuleViolation("shared.form.too-fast", left.toSeconds() + 1);
        }
        if (!proven) {
            limit.require(Limit.FORM_WITHOUT_PROOF, sent.address());
        }
        if (!tickets.use(ticket)) {
            throw new RuleViolation("shared.form.used");
        }
    }
}
