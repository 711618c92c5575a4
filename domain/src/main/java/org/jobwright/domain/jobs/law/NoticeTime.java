package org.jobwright.domain.jobs.law;

/**
 * How long before its use people must be told of software that an employer selects with.
 *
 * @param businessDays 0 if it suffices that they are told
 */
public record NoticeTime(LawGround ground, int businessDays) {}
