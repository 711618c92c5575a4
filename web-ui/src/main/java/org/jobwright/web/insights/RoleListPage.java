package org.jobwright.web.insights;

import java.util.List;
import org.jobwright.services.insights.RoleGuideSummary;
import org.jobwright.web.shared.Formats;
import org.jobwright.web.shared.Texts;

/** The data of the list of guides, in alphabetical order. */
public record RoleListPage(List<Entry> entries) {

    /**
     * One guide.
     *
     * @param pay what is usual; null when the guide has no figures
     */
    public record Entry(RoleGuideSummary guide, PayLine pay) {}

    static RoleListPage of(List<RoleGuideSummary> guides, String country, Texts texts, Formats formats) {
        return new RoleListPage(guides.stream()
                .map(guide -> new Entry(
                        guide,
                        PayFigures.of(guide.pay(), country, texts, formats)
                                .first()
                                .orElse(null)))
                .toList());
    }
}
