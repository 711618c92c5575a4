package org.jobwright.web.applications.apply;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * A sentence that names the employer. A confidential advert hides its employer from visitors; signed-in people learn
 * before sending who is going to read the application.
 */
public final class EmployerSentence {

    private EmployerSentence() {}

    /** The sentence of a key with its arguments and the name; without the name, the variant that needs none. */
    public static String of(SiteRequest visit, String key, PostingToApply posting, Object... values) {
        if (posting.confidential() && !visit.isSignedIn()) {
            return visit.text(key + ".unnamed", values);
        }
        return visit.text(
                key,
                Stream.concat(Arrays.stream(values), Stream.of(posting.organizationName()))
                        .toArray());
    }
}
