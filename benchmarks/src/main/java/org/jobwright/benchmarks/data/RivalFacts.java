package org.jobwright.benchmarks.data;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.shared.text.Slug;
import org.postgresql.PGConnection;

/**
 * What SQL cannot derive from a posting, for the table that PostgreSQL searches: its occupation and its coordinates.
 */
final class RivalFacts {

    private final Connection connection;

    RivalFacts(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists rival");
            statement.execute("create table if not exists rival.fact (job_posting_id uuid primary key, role text,"
                    + " countries text[], regions text[], areas text[], latitude float8, longitude float8)");
        }
    }

    void write(List<GeneratedPosting> postings) throws SQLException, IOException {
        var rows = new StringBuilder();
        postings.forEach(posting -> CopyLine.write(row(posting), rows));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy rival.fact from stdin", new StringReader(rows.toString()));
    }

    private static List<Object> row(GeneratedPosting posting) {
        WorkArrangement work = posting.advert().work();
        Optional<Occupation> occupation = Optional.ofNullable(
                        posting.advert().opening().occupation())
                .flatMap(stated -> OccupationTitles.bySlug(Slug.of(stated.label(), "")))
                .or(() -> OccupationTitles.occupationOf(posting.advert().title()));
        Optional<Place> place = work.locations().stream().findFirst().flatMap(Gazetteer::locate);
        List<String> open = work.applicantLocations();
        Stream<String> countries = Stream.concat(
                work.locations().stream().map(WorkLocation::country),
                open.stream().map(area -> area.substring(0, 2)));
        Stream<String> regions = Stream.concat(
                work.locations().stream().flatMap(at -> Gazetteer.regionOf(at).stream()),
                open.stream().filter(area -> area.length() > 2));
        return new ArrayList<>(Arrays.asList(
                posting.id(),
                occupation.map(Occupation::slug).orElse(null),
                countries.distinct().toArray(String[]::new),
                regions.distinct().toArray(String[]::new),
                open.toArray(String[]::new),
                place.map(Place::latitude).orElse(null),
                place.map(Place::longitude).orElse(null)));
    }
}
