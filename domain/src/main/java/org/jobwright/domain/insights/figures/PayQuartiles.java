package org.jobwright.domain.insights.figures;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What adverts of one month offer for a full year, in one currency: a quarter of them less than {@code lower}, half less
 * than {@code median}, a quarter more than {@code upper}.
 */
public record PayQuartiles(String currency, BigDecimal lower, BigDecimal median, BigDecimal upper)
        implements Serializable {}
