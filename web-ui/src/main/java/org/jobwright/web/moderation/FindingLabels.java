package org.jobwright.web.moderation;

import java.io.Serializable;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.web.shared.text.Texts;

/** The findings in words: a sentence for the case, two words for the queue. */
record FindingLabels(Texts texts) implements Serializable {

    String sentence(CaseFinding finding) {
        return switch (finding.kind()) {
            case PAY, LINK ->
                texts.get(
                        "moderation.finding." + finding.code(),
                        finding.arguments().toArray());
            case WARNING, ADVICE -> texts.of(new FieldProblem(finding.field(), finding.code(), finding.arguments()));
        };
    }

    String chip(CaseFinding finding) {
        String key = "moderation.chip." + finding.code();
        return texts.has(key) ? texts.get(key) : texts.get("moderation.chip.other");
    }
}
