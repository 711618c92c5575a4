package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.text.TypedText;

/** A place where the work is done; the country as ISO 3166-1 alpha-2. */
public record WorkLocation(
        String street,
        String locality,
        String region,
        String postalCode,
        String country,
        BigDecimal latitude,
        BigDecimal longitude)
        implements Serializable {

    public WorkLocation {
        street = TypedText.clean(street);
        locality = TypedText.clean(locality);
        region = TypedText.clean(region);
        postalCode = TypedText.clean(postalCode);
        country = TypedText.clean(country).toUpperCase(Locale.ROOT);
    }

    public static WorkLocation of(String locality, String country) {
        return new WorkLocation("", locality, "", "", country, null, null);
    }

    /** How lists name the place: town and region, or the part that is known. */
    public String label() {
        String townAndRegion = Stream.of(locality, region)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        return townAndRegion.isEmpty() ? country : townAndRegion;
    }
}
