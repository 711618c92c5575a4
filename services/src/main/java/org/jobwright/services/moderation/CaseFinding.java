package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.insights.PayCheck;

/**
 * Something that was found in a submission automatically, for a human to judge.
 *
 * @param code what was found; a case has each code once
 * @param field the property of the advert
 * @param pay what the pay was compared with
 * @param dismissal why a moderator does not object; null when nobody said so
 */
public record CaseFinding(String code, String field, PayCheck pay, Dismissal dismissal) implements Serializable {

    /** Who said why. */
    public record Dismissal(String reason, String by, Instant at) implements Serializable {}
}
