package org.jobwright.web.integrations.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.services.integrations.postings.PostingLine;
import org.jobwright.services.integrations.postings.ProgramPosting;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.BaseUrl;

/**
 * A posting of the calling program's organization; described in {@code openapi.json}.
 *
 * @param text the status of the latest text; for a public posting anything but {@code APPROVED} is a pending edit
 * @param etag to be sent back as {@code If-Match} with a change
 * @param advert null in lists
 */
record ApiPosting(
        String reference,
        String externalIdentifier,
        String title,
        PostingStatus status,
        PostingVersionStatus text,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt,
        String etag,
        JsonNode advert,
        Links links) {

    /**
     * The addresses of a posting.
     *
     * @param html for people; null before it is public
     */
    record Links(String self, String html) {}

    static ApiPosting of(ProgramPosting posting) {
        return new ApiPosting(
                posting.reference(),
                posting.externalIdentifier(),
                posting.advert().title(),
                posting.status(),
                posting.latest(),
                posting.datePosted(),
                posting.validThrough(),
                posting.changedAt(),
                Precondition.tag(posting.version()),
                AdvertJson.tree(posting.advert()),
                new Links(
                        address(posting.reference()),
                        posting.published()
                                ? BaseUrl.get()
                                        + Addresses.job(
                                                posting.addressReference(),
                                                posting.advert().title())
                                : null));
    }

    static ApiPosting of(PostingLine posting) {
        return new ApiPosting(
                posting.reference(),
                posting.externalIdentifier(),
                posting.title(),
                posting.status(),
                posting.latest(),
                posting.datePosted(),
                posting.validThrough(),
                posting.changedAt(),
                Precondition.tag(posting.version()),
                null,
                new Links(address(posting.reference()), null));
    }

    static String address(String reference) {
        return BaseUrl.get() + path(reference);
    }

    static String path(String reference) {
        return PostingsResource.PATH + "/" + reference;
    }
}
