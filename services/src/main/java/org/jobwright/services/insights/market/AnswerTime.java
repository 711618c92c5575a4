package org.jobwright.services.insights.market;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * How long candidates waited for the answers of a month.
 *
 * @param role the slug of a guide; empty for all applications, also those for jobs without a guide
 * @param days the median of their days of waiting
 */
public record AnswerTime(YearMonth month, String role, BigDecimal days) implements Serializable {}
