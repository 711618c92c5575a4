package org.jobwright.web.shared.api;

import java.math.BigDecimal;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;

/** A pay range of the API. Both figures are for the same unit of time; a single figure is used for both. */
public record ApiSalary(String currency, BigDecimal minValue, BigDecimal maxValue, PayUnit unitText) {

    public static ApiSalary of(SalaryRange pay) {
        return new ApiSalary(pay.currency(), pay.bottom(), pay.top(), pay.unit());
    }
}
