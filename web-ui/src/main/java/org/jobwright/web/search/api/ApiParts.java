package org.jobwright.web.search.api;

import java.math.BigDecimal;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.BaseUrl;

/** Common parts of API responses. */
final class ApiParts {

    private ApiParts() {}

    /** @param url of its page on this site */
    record Organization(String name, String url) {}

    /** Both figures are for the same unit of time; a single figure is used for both. */
    record Salary(String currency, BigDecimal minValue, BigDecimal maxValue, PayUnit unitText) {

        static Salary of(SalaryRange pay) {
            return new Salary(pay.currency(), pay.bottom(), pay.top(), pay.unit());
        }
    }

    /**
     * The addresses of a job.
     *
     * @param self in the API
     * @param html for people
     */
    record Links(String self, String html) {

        static Links of(String reference, String title) {
            return new Links(
                    BaseUrl.get() + "/api/v1/jobs/" + reference, BaseUrl.get() + Addresses.job(reference, title));
        }
    }
}
