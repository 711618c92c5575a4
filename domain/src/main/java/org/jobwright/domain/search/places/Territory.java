package org.jobwright.domain.search.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.shared.places.Regions;
import org.jobwright.domain.shared.text.FoldedText;

/** Everything that a word for a country or region may mean: {@code ca} is Canada and California. */
record Territory(List<String> codes) {

    static Territory of(String code) {
        return new Territory(List.of(code));
    }

    static Optional<Territory> called(String folded) {
        List<String> codes = new ArrayList<>(Regions.shipped().codes(folded));
        CountryNames.code(folded).ifPresent(codes::add);
        if (!codes.isEmpty()) {
            return Optional.of(new Territory(codes));
        }
        String bare = FoldedText.withoutNumbers(folded); // CA 95054
        return bare.isEmpty() || bare.equals(folded) ? Optional.empty() : called(bare);
    }

    /** Without regions of countries that are ruled out: in Britain, Southampton is not a parish of Bermuda. */
    Optional<Territory> inside(List<Territory> others) {
        List<String> left = codes.stream()
                .filter(code -> code.length() == 2
                        || others.stream().allMatch(other -> other.codes.stream()
                                .anyMatch(outer -> outer.startsWith(code.substring(0, 2)))))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Territory(left));
    }

    static boolean isCountry(String folded) {
        return CountryNames.code(folded).isPresent();
    }

    static boolean isRegion(String folded) {
        return called(folded).stream().flatMap(area -> area.codes.stream()).anyMatch(code -> code.length() > 2);
    }

    /** Whether it contains a region, or a country if the region is unknown. */
    boolean contains(String regionCode) {
        for (String code : codes) {
            if (regionCode.equals(code) || code.length() == 2 && regionCode.startsWith(code)) {
                return true;
            }
        }
        return false;
    }
}
