package org.jobwright.web.search.api;

import java.util.List;
import org.jobwright.services.search.engine.JobHit;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.search.query.JobSearchResults;
import org.jobwright.services.shared.Page;
import org.jobwright.web.search.query.JobSearchParameters;
import org.jobwright.web.shared.http.BaseUrl;

/**
 * A page of jobs; described in {@code openapi.json}.
 *
 * @param total how many match, on all pages
 * @param relatedTitles similar titles that were also searched for
 * @param respelt nothing matched the words as typed; similarly spelt words did
 */
record ApiJobList(
        List<ApiJob> items, int page, int size, long total, List<String> relatedTitles, boolean respelt, Links links) {

    /** The same list for people, and its other pages; null if there is none. */
    record Links(String self, String html, String previous, String next) {}

    static ApiJobList of(JobSearchParameters filters, JobSearchResults found) {
        Page<JobHit> page = found.page();
        int pages = Math.min(page.pages(), JobSearchQueries.DEEPEST / page.size());
        return new ApiJobList(
                page.items().stream().map(ApiJob::of).toList(),
                page.number(),
                page.size(),
                page.total(),
                found.relatedTitles(),
                found.respelt(),
                new Links(
                        address(filters, page.number(), page.size()),
                        BaseUrl.get() + filters.onPage(1).address(),
                        page.number() > 1 ? address(filters, page.number() - 1, page.size()) : null,
                        page.number() < pages ? address(filters, page.number() + 1, page.size()) : null));
    }

    private static String address(JobSearchParameters filters, int page, int size) {
        String address = filters.onPage(page).addressAt(JobsResource.PATH);
        return BaseUrl.get() + address + (address.contains("?") ? "&" : "?") + "size=" + size;
    }
}
