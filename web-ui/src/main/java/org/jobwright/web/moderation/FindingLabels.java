package org.jobwright.web.moderation;

import java.io.Serializable;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.moderation.findings.DuplicateFinding;
import org.jobwright.domain.moderation.findings.FieldFinding;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.findings.FormFinding;
import org.jobwright.domain.moderation.findings.PayFinding;
import org.jobwright.domain.moderation.findings.TextFinding;
import org.jobwright.web.shared.text.Texts;

/** The findings in words: a sentence for the case, two words for the queue. */
record FindingLabels(Texts texts) implements Serializable {

    String sentence(Finding found) {
        return switch (found) {
            case FieldFinding field ->
                texts.get(
                        "moderation.finding." + field.code(), field.arguments().toArray());
            case TextFinding words ->
                texts.get(
                        "moderation.finding." + words.code(), words.arguments().toArray());
            case DuplicateFinding duplicate ->
                texts.get(
                        "moderation.finding." + duplicate.code(),
                        duplicate.arguments().toArray());
            case PayFinding pay -> texts.get("moderation.finding." + pay.code());
            case FormFinding form -> texts.of(form.problem());
        };
    }

    String chip(Finding found) {
        String key = "moderation.chip." + (found instanceof FormFinding form && form.isLaw() ? "law" : found.code());
        if (texts.has(key)) {
            return texts.get(key);
        }
        return texts.get(found.severity() == Severity.HINT ? "moderation.chip.advice" : "moderation.chip.other");
    }
}
