package org.jobwright.domain.moderation.findings;

import java.util.List;
import org.jobwright.domain.jobs.wording.Severity;

/**
 * Another advert has nearly the same text.
 *
 * @param words the text of both, so that a dismissal ends when one of them changes
 */
public record DuplicateFinding(SimilarAdvert other, String code, Severity severity, String words) implements Finding {

    @Override
    public String field() {
        return "text.description";
    }

    @Override
    public List<Object> arguments() {
        return List.of(
                other.advert().title(),
                other.employer().name(),
                other.likeness().percent());
    }
}
