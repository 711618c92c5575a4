package org.jobwright.services.today;

import java.time.Instant;

/** Which lines of a person are read: those that they put off until later than now, or all others. */
record LineFilter(Instant now, boolean putOff) {

    private static final String SNOOZED = "exists (select s from Snooze s where s.key.account = :reader"
            + " and s.key.signal = :signal and s.key.subject = %s.id.value and s.until > :now)";

    private static final String SNOOZED_SQL = "exists (select from snooze s where s.account_id = :reader"
            + " and s.signal = :signal and s.subject_id = %s and s.until > :now)";

    static LineFilter waiting(Instant now) {
        return new LineFilter(now, false);
    }

    static LineFilter putOff(Instant now) {
        return new LineFilter(now, true);
    }

    /** @param subject the alias of what a line is about */
    String condition(String subject) {
        return not() + SNOOZED.formatted(subject);
    }

    /** @param id of what a line is about */
    String sqlCondition(String id) {
        return not() + SNOOZED_SQL.formatted(id);
    }

    private String not() {
        return putOff ? "" : "not ";
    }

    /** How many lines of a kind are read. */
    int most() {
        return putOff ? Today.MOST_PUT_OFF : Today.MOST_OF_A_KIND;
    }
}
