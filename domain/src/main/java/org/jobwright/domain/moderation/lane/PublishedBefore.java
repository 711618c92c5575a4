package org.jobwright.domain.moderation.lane;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * What a person has approved or read of an organization so far.
 *
 * @param advert the latest such text of the same posting, or its first public one if nobody read any; empty if it was
 *     never public
 * @param countries of such adverts, with {@link #EVERYWHERE}
 * @param titles of such adverts
 */
public record PublishedBefore(Optional<JobAdvert> advert, Set<String> countries, List<String> titles) {

    /** Stands for a country where remote staff may live anywhere. */
    public static final String EVERYWHERE = "*";

    public PublishedBefore {
        countries = Set.copyOf(countries);
        titles = List.copyOf(titles);
    }

    /** Whether it has advertised this occupation, by the same title or by another one of the same work. */
    boolean hasOccupationOf(String title) {
        String folded = FoldedText.of(title);
        if (titles.stream().anyMatch(known -> FoldedText.of(known).equals(folded))) {
            return true;
        }
        Optional<String> code = code(title);
        return code.isPresent() && titles.stream().anyMatch(known -> code(known).equals(code));
    }

    private static Optional<String> code(String title) {
        return OccupationTitles.occupationOf(title).map(Occupation::code);
    }
}
