package org.jobwright.web.search.api;

import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.BaseUrl;

/** Common parts of API responses. */
final class ApiParts {

    private ApiParts() {}

    /** @param url of its page on this site */
    record Organization(String name, String url) {}

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
