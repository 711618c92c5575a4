package org.jobwright.web.requisitions;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.requisitions.RequisitionContent;
import org.jobwright.domain.requisitions.RequisitionPart;
import org.jobwright.domain.requisitions.RequisitionState;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** The parts of a request in the reader's words. */
record RequisitionLabels(Texts texts, Formats formats) implements Serializable {

    /** Empty if nothing is said about it. */
    String value(RequisitionPart part, RequisitionContent content) {
        return switch (part) {
            case TITLE -> content.title();
            case OPENINGS -> formats.number(content.openings());
            case CEILING -> content.ceiling().isUnknown() ? "" : formats.pay(content.ceiling());
            case EMPLOYMENT_TYPE -> texts.of(content.employmentType());
            case WORKPLACE -> texts.of(content.workplace());
            case PLACES -> String.join("\n", content.places());
            case DEPARTMENT -> content.department();
            case REASON -> texts.of(content.reason());
            case NEEDED_BY -> content.neededBy() == null ? "" : formats.date(content.neededBy());
            case BUDGET_CODE -> content.budgetCode();
            case JUSTIFICATION -> content.justification();
        };
    }

    /** What changed, in one line: "Openings: 1 → 2". */
    String changes(List<RequisitionPart> parts, RequisitionContent before, RequisitionContent after) {
        return parts.stream()
                .map(part -> texts.of(part) + ": " + value(part, before).replace("\n", ", ") + " \u2192 "
                        + value(part, after).replace("\n", ", "))
                .collect(Collectors.joining("; "));
    }

    StateBadge badge(RequisitionState state) {
        return new StateBadge(
                texts.of(state),
                switch (state) {
                    case DRAFT -> "draft";
                    case PENDING -> "review";
                    case APPROVED -> "live";
                    case REFUSED -> "referred";
                    case ON_HOLD -> "paused";
                    case FILLED -> "filled";
                    case CANCELLED -> "closed";
                });
    }
}
