package org.jobwright.web.integrations.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.jobwright.services.integrations.postings.ProgramPosting;
import org.jobwright.services.integrations.postings.WritePosting;
import org.jobwright.web.shared.api.ApiRefusal;

/** Changes of a posting: what is not named stays, and what is null goes. */
record PostingPatch(JsonNode advert, boolean submit) {

    WritePosting command(ProgramPosting seen) {
        if (advert != null && !advert.isObject()) {
            throw new ApiRefusal(400, "integrations.body.value", "/advert");
        }
        return new WritePosting(
                seen.externalIdentifier(),
                advert == null ? seen.advert() : AdvertJson.patched(seen.advert(), advert),
                submit);
    }
}
