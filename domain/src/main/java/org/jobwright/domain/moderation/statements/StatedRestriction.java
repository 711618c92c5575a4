package org.jobwright.domain.moderation.statements;

import java.io.Serializable;

/** What was restricted, how far, and for how long. */
public record StatedRestriction(Restriction restriction, RestrictionScope scope, RestrictionDuration duration)
        implements Serializable {

    public static final StatedRestriction SENT_BACK = new StatedRestriction(
            Restriction.SENT_BACK, RestrictionScope.SUBMITTED_TEXT, RestrictionDuration.UNTIL_CHANGED);

    public static final StatedRestriction BLOCKED =
            new StatedRestriction(Restriction.BLOCKED, RestrictionScope.ADVERT, RestrictionDuration.UNTIL_RELEASED);

    public static final StatedRestriction REMOVED =
            new StatedRestriction(Restriction.REMOVED, RestrictionScope.ADVERT, RestrictionDuration.UNTIL_RELEASED);

    public static final StatedRestriction HELD =
            new StatedRestriction(Restriction.SUSPENDED, RestrictionScope.ADVERT, RestrictionDuration.UNTIL_RELEASED);

    public static final StatedRestriction PAUSED_BY_LAW =
            new StatedRestriction(Restriction.SUSPENDED, RestrictionScope.ADVERT, RestrictionDuration.UNTIL_CHANGED);

    public static final StatedRestriction ORGANIZATION_SUSPENDED = new StatedRestriction(
            Restriction.SUSPENDED, RestrictionScope.ORGANIZATION, RestrictionDuration.UNTIL_RELEASED);

    public static final StatedRestriction ORGANIZATION_BLOCKED =
            new StatedRestriction(Restriction.SUSPENDED, RestrictionScope.ORGANIZATION, RestrictionDuration.PERMANENT);

    public static final StatedRestriction ACCOUNT_SUSPENDED =
            new StatedRestriction(Restriction.SUSPENDED, RestrictionScope.ACCOUNT, RestrictionDuration.UNTIL_RELEASED);
}
