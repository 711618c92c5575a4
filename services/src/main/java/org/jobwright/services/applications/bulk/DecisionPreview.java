package org.jobwright.services.applications.bulk;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.Language;

/**
 * What a decision about a selection would do, before it is made.
 *
 * @param mails how many candidates will be told in each language
 * @param leftOut who stays unchanged, and why
 * @param seen stands for the state that was previewed; sent back with the decision
 */
public record DecisionPreview(Map<Language, Long> mails, List<LeftOut> leftOut, String seen) implements Serializable {

    public DecisionPreview {
        mails = Map.copyOf(mails);
        leftOut = List.copyOf(leftOut);
    }

    /** How many will be told. */
    public long told() {
        return mails.values().stream().mapToLong(Long::longValue).sum();
    }
}
