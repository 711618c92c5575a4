package org.jobwright.domain.jobs.law;

import java.util.Collection;

/**
 * How long before its use people must be told of software that an employer selects with.
 *
 * @param businessDays 0 if it suffices that they are told
 */
public record NoticeTime(LawGround ground, int businessDays) {

    /** The most business days that one of them demands; 0 for none. */
    public static int longest(Collection<NoticeTime> notices) {
        return notices.stream().mapToInt(NoticeTime::businessDays).max().orElse(0);
    }
}
