package org.jobwright.domain.moderation.findings;

import java.util.List;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.jobs.wording.WordFinding;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * Words of the advert that need a look.
 *
 * @param found the words, and where they are
 */
public record TextFinding(WordFinding found) implements Finding {

    @Override
    public String field() {
        return found.field();
    }

    @Override
    public String code() {
        return found.code();
    }

    @Override
    public List<Object> arguments() {
        return List.of(found.quote());
    }

    @Override
    public Severity severity() {
        return found.severity();
    }

    @Override
    public String words() {
        return FoldedText.of(found.quote());
    }
}
