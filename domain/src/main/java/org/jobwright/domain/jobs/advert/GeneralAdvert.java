package org.jobwright.domain.jobs.advert;

import org.jobwright.domain.shared.Language;

/**
 * The text of a posting for people who apply without an advert. It is ours, so no moderator reads it, and promises
 * nothing: neither pay nor a place. It has no last day, and only those with its address find it.
 */
public final class GeneralAdvert {

    private GeneralAdvert() {}

    public static JobAdvert in(Language language) {
        String title =
                switch (language) {
                    case EN -> "Speculative application";
                    case DE -> "Initiativbewerbung";
                };
        return JobAdvert.EMPTY
                .withHeadline(title, null, language, PostingVisibility.UNLISTED)
                .withOpening(OpeningTerms.until(OpeningTerms.NEVER));
    }
}
