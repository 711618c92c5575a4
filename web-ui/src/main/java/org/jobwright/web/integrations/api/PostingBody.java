package org.jobwright.web.integrations.api;

import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.integrations.postings.WritePosting;

/** A posting in the body of a request; described in {@code openapi.json}. */
record PostingBody(String externalIdentifier, JobAdvert advert, boolean submit) {

    WritePosting command() {
        return command(externalIdentifier);
    }

    /** The identifier is in the address. */
    WritePosting named(String identifier) {
        if (externalIdentifier != null && !externalIdentifier.equals(identifier)) {
            throw new InvalidInput(FieldProblem.of("externalIdentifier", "integrations.identifier.other"));
        }
        if (advert == null) { // else a typing error would empty the text
            throw new InvalidInput(FieldProblem.of("advert", "shared.required"));
        }
        return command(identifier);
    }

    private WritePosting command(String identifier) {
        return new WritePosting(identifier, advert == null ? JobAdvert.EMPTY : advert, submit);
    }
}
