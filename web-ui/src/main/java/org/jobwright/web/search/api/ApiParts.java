package org.jobwright.web.search.api;

import java.math.BigDecimal;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.BaseUrl;

/** What several answers of the API are made of. */
final class ApiParts {

    private ApiParts() {}

    /** @param url of its page here */
    record Organization(String name, String url) {}

    /** Both figures are for the same time; one figure stands for both. */
    record Salary(String currency, BigDecimal minValue, BigDecimal maxValue, PayUnit unitText) {

        static Salary of(SalaryRange pay) {
            return new Salary(pay.currency(), pay.bottom(), pay.top(), pay.unit());
        }
    }

    /**
     * Where a job is found.
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
