package org.jobwright.web.shared.text;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.law.Jurisdiction;
import org.jobwright.domain.jobs.law.LawGround;
import org.jobwright.domain.jobs.law.LawGrounds;
import org.jobwright.domain.shared.places.Regions;

/** Names the laws that a finding rests on: each place with its citation. */
final class LawWords {

    private final Texts texts;

    LawWords(Texts texts) {
        this.texts = texts;
    }

    String of(LawGrounds grounds) {
        return grounds.grounds().stream().map(this::ground).collect(Collectors.joining("; "));
    }

    private String ground(LawGround ground) {
        String since = texts.day(ground.since());
        String place = place(ground.jurisdiction());
        return ground.fromPeople() == 0
                ? texts.get("shared.law.ground", place, ground.citation(), since)
                : texts.get("shared.law.ground-from", place, ground.citation(), since, ground.fromPeople());
    }

    String place(Jurisdiction place) {
        if (place.code().equals("EU")) {
            return texts.get("shared.law.union");
        }
        String area = place.region().isEmpty()
                ? Locale.of("", place.country())
                        .getDisplayCountry(texts.language().locale())
                : Regions.shipped().name(place.region(), texts.language()).orElse(place.region());
        return place.isCity() ? place.localities().getFirst() + ", " + area : area;
    }
}
