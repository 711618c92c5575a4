package org.jobwright.benchmarks.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;

/** Places of work from real postings, with their frequencies; half of the British ones with coordinates. */
public final class Towns {

    private final List<List<WorkLocation>> sources;

    public Towns(SharedFiles files) {
        Map<String, Optional<Place>> known = new HashMap<>();
        sources = List.of(
                files.postings("nhs_jsonld").stream().map(Towns::british).toList(),
                files.postings("board_titles").stream()
                        .map(posting -> posting.path("location").asText())
                        .flatMap(text -> known.computeIfAbsent(text, typed -> Gazetteer.find(typed, "")).stream())
                        .map(Towns::at)
                        .toList(),
                files.postings("usajobs_2016").stream().flatMap(Towns::american).toList());
    }

    public WorkLocation any(RandomGenerator random) {
        List<WorkLocation> source = sources.get(random.nextInt(sources.size()));
        return source.get(random.nextInt(source.size()));
    }

    private static WorkLocation british(JsonNode posting) {
        JsonNode place = posting.path("jobLocation");
        JsonNode address = place.path("address");
        boolean located = posting.path("url").asText().hashCode() % 2 == 0;
        return new WorkLocation(
                "",
                address.path("addressLocality").asText(),
                "",
                address.path("postalCode").asText(),
                "GB",
                located ? decimal(place.path("geo").path("latitude")) : null,
                located ? decimal(place.path("geo").path("longitude")) : null);
    }

    private static BigDecimal decimal(JsonNode number) {
        try {
            return new BigDecimal(number.asText());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static WorkLocation at(Place place) {
        return new WorkLocation("", place.name(), place.regionName(), "", place.country(), null, null);
    }

    private static Stream<WorkLocation> american(JsonNode posting) {
        JsonNode places = SharedFiles.read(posting.path("PositionLocations").asText("[]"));
        return Stream.of(places.path(0))
                .filter(place -> place.path("positionLocationCountry").asText().equals("United States"))
                .map(place -> new WorkLocation(
                        "",
                        place.path("positionLocationCity").asText(),
                        place.path("positionLocationState").asText(),
                        "",
                        "US",
                        null,
                        null));
    }
}
