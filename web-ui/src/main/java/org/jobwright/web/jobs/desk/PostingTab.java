package org.jobwright.web.jobs.desk;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Optional;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.services.jobs.PostingDetails;

/**
 * The visible part of a posting, as in its address.
 *
 * @param version the version to show; null for all of them
 * @param with the version to compare it with; null for none
 */
record PostingTab(Kind kind, Integer version, Integer with) implements Serializable {

    static final String WORKSPACE = "/app/";

    /** The parts of the page. */
    enum Kind {
        /** The latest text, for editing. */
        ADVERT,
        /** The public text. */
        LIVE,
        VERSIONS
    }

    static PostingTab of(QueryParameters query) {
        return switch (query.getSingleParameter("show").orElse("")) {
            case "live" -> new PostingTab(Kind.LIVE, null, null);
            case "versions" ->
                new PostingTab(
                        Kind.VERSIONS,
                        number(query, "version").orElse(null),
                        number(query, "with").orElse(null));
            default -> new PostingTab(Kind.ADVERT, null, null);
        };
    }

    private static Optional<Integer> number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(digits -> digits.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    /** If there is only the live text, it is shown in the editor's tab. */
    PostingTab in(PostingDetails posting) {
        return kind == Kind.LIVE && !isChanged(posting) ? new PostingTab(Kind.ADVERT, null, null) : this;
    }

    /** Whether the latest text differs from the public one. */
    static boolean isChanged(PostingDetails posting) {
        return posting.publicAdvert().isPresent() && posting.latest().status() != PostingVersionStatus.APPROVED;
    }

    static String advert(String reference) {
        return WORKSPACE + "postings/" + reference;
    }

    static String live(String reference) {
        return advert(reference) + "?show=live";
    }

    static String versions(String reference) {
        return advert(reference) + "?show=versions";
    }

    static String version(String reference, int version) {
        return versions(reference) + "&version=" + version;
    }

    static String comparison(String reference, int version, int with) {
        return version(reference, version) + "&with=" + with;
    }
}
