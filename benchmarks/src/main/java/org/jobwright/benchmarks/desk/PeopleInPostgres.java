package org.jobwright.benchmarks.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.talent.findable.PeopleSearch;

/** The same searches as the full-text search of PostgreSQL is usually asked: ranked, with a count, and no policy. */
record PeopleInPostgres(Connection connection) {

    private static final String FOUND = """
             from findable_profile f, jobwright_people_words(?, ?, ?) asked
            where f.visibility = 'SEARCHABLE' and f.card is not null and (asked is null or f.words @@ asked)
              and not exists (select from excluded_organization x where x.account_id = f.account_id and x.key = 'harbourrail')
              and (? or jobwright_km(f.latitude, f.longitude, ?, ?) <= ?)""";

    /** The cards of the first page. */
    List<String> find(PeopleSearch search) throws Exception {
        List<String> cards = new ArrayList<>();
        try (PreparedStatement page = connection.prepareStatement("select f.card::text" + FOUND
                        + " order by ts_rank(f.words, asked) desc nulls last, f.card_at desc limit 25");
                PreparedStatement count = connection.prepareStatement("select count(*)" + FOUND)) {
            bind(page, search);
            try (ResultSet rows = page.executeQuery()) {
                while (rows.next()) {
                    cards.add(rows.getString(1));
                }
            }
            bind(count, search);
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
            }
        }
        return cards;
    }

    private void bind(PreparedStatement statement, PeopleSearch search) throws Exception {
        statement.setString(1, search.words());
        statement.setArray(2, connection.createArrayOf("text", search.titles().toArray()));
        statement.setArray(3, connection.createArrayOf("text", search.skillList().toArray()));
        boolean anywhere = search.place().isEmpty();
        Place town = anywhere ? null : Gazetteer.nextLargeTown(Gazetteer.find(search.place(), "").orElseThrow());
        statement.setBoolean(4, anywhere);
        statement.setDouble(5, anywhere ? 0 : town.latitude());
        statement.setDouble(6, anywhere ? 0 : town.longitude());
        statement.setDouble(7, anywhere ? 0 : search.radius());
    }
}
