package org.jobwright.domain.insights.guides.content;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.insights.figures.GuideLines;
import org.jobwright.domain.insights.figures.MarketSnapshot;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.figures.SearchDemand;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.shared.Language;

/**
 * Everything a role guide says: facts and figures once, text in each language. Immutable; a draft may have gaps, {@code
 * GuidePolicy} decides whether it is complete. Stored as one JSON document per version, which is also the form in which
 * guides are exported and imported.
 *
 * @param occupations the same role in public classifications
 * @param similarTitles titles of similar jobs, in English, the most similar first. The graph of all guides is
 *     symmetric: similarity holds in both directions
 * @param pay imported benchmarks, never mixed with own figures
 * @param market imported figures about jobs and seekers
 * @param demand imported figures about searches
 * @param texts always English, other languages where available
 */
public record GuideContent(
        List<OccupationCode> occupations,
        List<String> similarTitles,
        GuideEducation education,
        GuidePlaces places,
        List<SalaryBenchmark> pay,
        List<MarketSnapshot> market,
        List<SearchDemand> demand,
        Map<Language, GuideText> texts)
        implements Serializable {

    /** The language that every guide has. */
    public static final Language BASE = Language.EN;

    public GuideContent {
        occupations = GuideLines.list(occupations);
        similarTitles = GuideLines.lines(similarTitles);
        education = education == null ? GuideEducation.NONE : education;
        places = places == null ? GuidePlaces.NONE : places;
        pay = GuideLines.list(pay);
        market = GuideLines.list(market);
        demand = GuideLines.list(demand);
        Map<Language, GuideText> given = new EnumMap<>(Language.class);
        if (texts != null) {
            given.putAll(texts);
            given.values().removeIf(text -> text == null || text.equals(GuideText.EMPTY));
        }
        given.putIfAbsent(BASE, GuideText.EMPTY);
        texts = Collections.unmodifiableMap(given);
    }

    /** A guide with only a title. */
    public static GuideContent titled(String title) {
        GuideText text = new GuideText(title, null, null, null, null, null, null, null, null, null, null, null, null);
        return new GuideContent(null, null, null, null, null, null, null, Map.of(BASE, text));
    }

    /** The title in English, by which the role is known everywhere. */
    public String title() {
        return texts.get(BASE).title();
    }

    /** The text in a language, else in English. */
    public GuideText text(Language language) {
        return texts.getOrDefault(language, texts.get(BASE));
    }

    /** Whether there is a text in this language. */
    public boolean speaks(Language language) {
        return texts.containsKey(language);
    }

    /** The same guide with other similar titles. */
    public GuideContent withSimilarTitles(List<String> changed) {
        return new GuideContent(occupations, changed, education, places, pay, market, demand, texts);
    }
}
