package org.jobwright.services.insights.guides;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.domain.shared.Language;

/**
 * A public guide in a list.
 *
 * @param language of title and summary: the requested one, else English
 * @param pay all benchmarks, the most relevant first
 */
public record RoleGuideSummary(
        String slug, String title, String summary, Language language, List<SalaryBenchmark> pay, Instant publishedAt)
        implements Serializable {

    /** The most relevant benchmark for a reader in a country, else the first one; empty if there are no figures. */
    public Optional<SalaryBenchmark> payIn(String country) {
        return pay.stream()
                .filter(benchmark -> benchmark.country().equals(country))
                .findFirst()
                .or(() -> pay.stream().findFirst());
    }

    static RoleGuideSummary of(String slug, GuideContent guide, Language language, Instant publishedAt) {
        GuideText text = guide.text(language);
        return new RoleGuideSummary(
                slug,
                text.title(),
                text.summary(),
                guide.speaks(language) ? language : Language.EN,
                guide.pay(),
                publishedAt);
    }
}
