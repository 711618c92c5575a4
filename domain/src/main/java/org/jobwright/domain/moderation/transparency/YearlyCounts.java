package org.jobwright.domain.moderation.transparency;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobwright.domain.moderation.appeals.AppealState;
import org.jobwright.domain.moderation.appeals.Appellant;
import org.jobwright.domain.moderation.reports.MessageReportReason;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.moderation.statements.Restriction;
import org.jobwright.domain.shared.GroundKind;

/** The counts of a year, line by line. They name nobody. */
public record YearlyCounts(@JsonValue List<CountLine> lines) implements Serializable {

    private static final String NOTHING = "0";

    /** A median or a share of nothing. */
    private static final String UNKNOWN = "";

    @JsonCreator
    public YearlyCounts {
        lines = List.copyOf(lines);
    }

    /** All lines of what was counted, with zeros for what did not happen. */
    public static YearlyCounts of(List<CountLine> counted) {
        return new YearlyCounts(new Completion(counted).lines());
    }

    /** What is published: the counts, with what was typed around them. */
    public YearlyCounts with(TypedCounts typed) {
        List<CountLine> all = new ArrayList<>();
        all.add(new CountLine(CountSection.ORDERS, "TO_ACT", String.valueOf(typed.ordersToAct())));
        all.add(new CountLine(CountSection.ORDERS, "FOR_INFORMATION", String.valueOf(typed.ordersForInformation())));
        all.addAll(lines);
        all.add(new CountLine(CountSection.DISPUTES, "SUBMITTED", String.valueOf(typed.disputes())));
        all.add(new CountLine(CountSection.RECIPIENTS, "MONTHLY", UNKNOWN));
        all.add(new CountLine(CountSection.REVIEWERS, "EN", typed.reviewersEn()));
        all.add(new CountLine(CountSection.REVIEWERS, "DE", typed.reviewersDe()));
        return new YearlyCounts(all);
    }

    /** Brings the lines of the database into the order of the page. */
    private static final class Completion {

        private final Map<CountSection, Map<String, String>> known = new EnumMap<>(CountSection.class);
        private final List<CountLine> lines = new ArrayList<>();

        Completion(List<CountLine> counted) {
            counted.forEach(line -> of(line.section()).put(line.item(), line.value()));
        }

        List<CountLine> lines() {
            count(CountSection.NOTICES, names(ReportReason.values()));
            for (GroundKind ground : GroundKind.values()) {
                lines.add(new CountLine(CountSection.NOTICES_BY_GROUND, ground.name(), against(ground)));
            }
            count(CountSection.NOTICES_OF_MESSAGES, names(MessageReportReason.values()));
            count(
                    CountSection.NOTICES_DECIDED,
                    names(ReportState.OPEN.next().stream().sorted().toArray(ReportState[]::new)));
            tell(CountSection.NOTICES_DECIDED, "MEDIAN_HOURS");
            for (Restriction restriction : Restriction.values()) {
                for (GroundKind ground : GroundKind.values()) {
                    count(CountSection.ACTIONS, List.of(restriction.name() + "." + ground.name()));
                }
            }
            count(CountSection.ACTIONS, List.of("RULE.LAW"));
            of(CountSection.OWN_INITIATIVE)
                    .forEach((finding, number) ->
                            lines.add(new CountLine(CountSection.OWN_INITIATIVE, finding, number)));
            tell(CountSection.AUTOMATED, "DETECTED_PERCENT");
            tell(CountSection.AUTOMATED, "DECIDED_PERCENT");
            count(CountSection.AUTOMATED, List.of("APPEALED", "REVERSED"));
            for (Appellant appellant : Appellant.values()) {
                count(CountSection.APPEALS, List.of("LODGED." + appellant.name()));
            }
            count(
                    CountSection.APPEALS,
                    names(AppealState.decisions().stream().sorted().toArray(AppealState[]::new)));
            tell(CountSection.APPEALS, "MEDIAN_DAYS");
            count(CountSection.SUSPENSIONS, List.of("ACCOUNT", "ORGANIZATION", "ORGANIZATION_BLOCKED"));
            return lines;
        }

        private Map<String, String> of(CountSection section) {
            return known.computeIfAbsent(section, none -> new TreeMap<>());
        }

        private void count(CountSection section, List<String> items) {
            items.forEach(
                    item -> lines.add(new CountLine(section, item, of(section).getOrDefault(item, NOTHING))));
        }

        private void tell(CountSection section, String item) {
            lines.add(new CountLine(section, item, of(section).getOrDefault(item, UNKNOWN)));
        }

        private String against(GroundKind ground) {
            return Arrays.stream(ReportReason.values())
                    .filter(reason -> reason.ground() == ground)
                    .map(reason -> new BigDecimal(of(CountSection.NOTICES).getOrDefault(reason.name(), NOTHING)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .toPlainString();
        }

        private static List<String> names(Enum<?>[] constants) {
            return Arrays.stream(constants).map(Enum::name).toList();
        }
    }
}
