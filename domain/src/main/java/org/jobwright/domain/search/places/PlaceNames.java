package org.jobwright.domain.search.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.text.FoldedText;

/** The other names of places: {@code München} for {@code Munich}, {@code NYC} for {@code New York City}. */
final class PlaceNames {

    /** A folded name as in the gazetteer, in a country. */
    record Meant(String name, String country) {}

    private static final class Shipped {
        static final PlaceNames NAMES = new PlaceNames();
    }

    private final Map<String, List<Meant>> others = new HashMap<>();
    private final Map<Language, Map<Meant, String>> shown = new EnumMap<>(Language.class);

    private PlaceNames() {
        Resources.lines(PlaceNames.class, "place-names.tsv", line -> {
            String[] columns = Resources.columns(line, 4);
            Meant meant = new Meant(FoldedText.of(columns[1]), columns[2]);
            others.computeIfAbsent(FoldedText.of(columns[0]), first -> new ArrayList<>(1))
                    .add(meant);
            for (Language language : Language.values()) {
                if (columns[3].contains(language.tag())) {
                    shown.computeIfAbsent(language, first -> new HashMap<>()).put(meant, columns[0]);
                }
            }
        });
    }

    static PlaceNames shipped() {
        return Shipped.NAMES;
    }

    List<Meant> meantBy(String folded) {
        return others.getOrDefault(folded, List.of());
    }

    List<Meant> startingWith(String folded) {
        return others.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folded))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    void forEach(BiConsumer<String, Meant> visitor) {
        others.forEach((name, meant) -> meant.forEach(one -> visitor.accept(name, one)));
    }

    /** The name to show to readers of a language. */
    String name(Place place, Language language) {
        return shown.get(language).getOrDefault(new Meant(FoldedText.of(place.name()), place.country()), place.name());
    }
}
