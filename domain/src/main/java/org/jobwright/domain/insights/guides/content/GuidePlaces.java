package org.jobwright.domain.insights.guides.content;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.insights.figures.GuideLines;

/**
 * Where a role is most in demand.
 *
 * @param areas ISO 3166-2 regions or ISO 3166-1 countries
 * @param remote the work can be done from anywhere; that is not a place but a type of workplace
 */
public record GuidePlaces(List<String> areas, boolean remote) implements Serializable {

    public static final GuidePlaces NONE = new GuidePlaces(null, false);

    public GuidePlaces {
        areas = GuideLines.lines(GuideLines.list(areas).stream()
                .map(area -> area.toUpperCase(Locale.ROOT))
                .toList());
    }
}
