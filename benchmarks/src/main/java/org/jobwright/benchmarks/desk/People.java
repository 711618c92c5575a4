package org.jobwright.benchmarks.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.talent.findable.PeopleSearch;

/**
 * People who want to be found, and what employers look for: job titles and software skills of O*NET, towns of Britain. One in
 * ten hides from agencies, one in twenty from the recruiter's employer. The same numbers make the same people.
 */
final class People {

    private static final int DAYS = 200;
    private static final int BATCH = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TOWNS = List.of(
            "Bristol", "London", "Leeds", "Sheffield", "Manchester", "Liverpool", "Cardiff", "Swansea", "Newport, Wales",
            "Glasgow", "Edinburgh", "Dundee", "Aberdeen", "Norwich", "Plymouth", "Southampton", "Brighton", "Oxford",
            "Nottingham", "Derby", "Leicester", "Coventry", "Birmingham", "York", "Hull", "Exeter", "Bath", "Truro");

    private final List<Occupation> occupations;
    private final List<Place> towns =
            TOWNS.stream().map(town -> Gazetteer.find(town, "GB").orElseThrow()).toList();

    /** What people of an occupation are called and work with. */
    private record Occupation(List<String> titles, List<String> skills) {}

    People(SharedFiles files) {
        Map<String, List<String>> titles = new HashMap<>();
        files.onet("alternate_titles")
                .forEach(row -> titles.computeIfAbsent(row[0], code -> new ArrayList<>()).add(row[1]));
        Map<String, List<String>> skills = new HashMap<>();
        files.onet("technology_skills")
                .forEach(row -> skills.computeIfAbsent(row[0], code -> new ArrayList<>()).add(row[1]));
        occupations = titles.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 3 && skills.getOrDefault(entry.getKey(), List.of()).size() > 3)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Occupation(entry.getValue(), skills.get(entry.getKey())))
                .toList();
    }

    void fill(Connection connection, int people) throws Exception {
        long start = System.nanoTime();
        Random random = new Random(7);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                PreparedStatement account = connection.prepareStatement(
                        "insert into account (id, version, email, display_name, language, status, moderator, administrator,"
                                + " registered_at, confirmed_at) values (?, 0, ?, 'Person', 'EN', 'ACTIVE', false, false, now(),"
                                + " now())");
                PreparedStatement profile = connection.prepareStatement(
                        "insert into findable_profile (account_id, version, visibility, visibility_at, hidden_from_agencies,"
                                + " available_from, remote, pay_wanted, pay_currency, pay_euros, permits, card, card_at, latitude,"
                                + " longitude, salt, present_at, warnings) values (?, 0, 'SEARCHABLE', now(), ?,"
                                + " current_date + ?, ?, ?, 'EUR', ?, '[\"GB\"]', ?::jsonb, now() - ? * interval '1 minute', ?, ?,"
                                + " gen_random_uuid(), now(), 0)");
                PreparedStatement excluded = connection.prepareStatement(
                        "insert into excluded_organization (account_id, kind, value, label, since)"
                                + " values (?, 'NAME', 'Harbour Rail', 'Harbour Rail', now())")) {
            statement.execute("set synchronous_commit = off");
            for (int n = 1; n <= people; n++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                account.setObject(1, id);
                account.setString(2, "found-" + n + "@demo.example");
                account.addBatch();
                Place town = towns.get(random.nextInt(towns.size()));
                Place known = Gazetteer.nextLargeTown(town);
                int pay = 25_000 + 500 * random.nextInt(120);
                profile.setObject(1, id);
                profile.setBoolean(2, n % 10 == 0);
                profile.setInt(3, random.nextInt(DAYS));
                profile.setBoolean(4, n % 3 == 0);
                profile.setInt(5, pay);
                profile.setInt(6, pay);
                profile.setString(7, JSON.writeValueAsString(card(random, town)));
                profile.setInt(8, random.nextInt(DAYS * 1440));
                profile.setDouble(9, known.latitude());
                profile.setDouble(10, known.longitude());
                profile.addBatch();
                if (n % 20 == 0) {
                    excluded.setObject(1, id);
                    excluded.addBatch();
                }
                if (n % BATCH == 0 || n == people) {
                    account.executeBatch();
                    profile.executeBatch();
                    excluded.executeBatch();
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze findable_profile");
            statement.execute("analyze");
        }
        System.out.printf("%d people, filled in %.0f s%n", people, (System.nanoTime() - start) / 1e9);
    }

    private Map<String, Object> card(Random random, Place town) {
        Occupation occupation = occupations.get(random.nextInt(occupations.size()));
        List<String> roles = some(random, occupation.titles, 1 + random.nextInt(3));
        return Map.of(
                "headline",
                roles.getFirst() + " with " + some(random, occupation.skills, 1).getFirst(),
                "role",
                roles.getFirst(),
                "roles",
                roles,
                "skills",
                some(random, occupation.skills, 3 + random.nextInt(8)),
                "languages",
                random.nextInt(4) == 0 ? List.of("en", "de") : List.of("en"),
                "region",
                town.regionCode(),
                "country",
                "GB",
                "workingSince",
                1985 + random.nextInt(38));
    }

    /** Searches by kind. */
    Map<String, List<PeopleSearch>> searches(int each) {
        Random random = new Random(11);
        Map<String, List<PeopleSearch>> searches = new LinkedHashMap<>();
        for (int i = 0; i < each; i++) {
            Occupation occupation = occupations.get(random.nextInt(occupations.size()));
            String title = some(random, occupation.titles, 1).getFirst();
            String skill = some(random, occupation.skills, 1).getFirst().replace(',', ' ');
            String town = TOWNS.get(random.nextInt(TOWNS.size()));
            int radius = PeopleSearch.RADII.get(random.nextInt(PeopleSearch.RADII.size()));
            put(searches, "words", title, "", "", "", null);
            put(searches, "one common word", List.of("manager", "engineer", "software", "analyst").get(i % 4), "", "", "", null);
            put(searches, "words, place", title, "", "", town, radius);
            put(searches, "words, place, skill", title, "", skill, town, radius);
            put(searches, "role, place, skill", "", title, skill, town, radius);
            put(searches, "skill, place", "", "", skill, town, radius);
            put(searches, "place", "", "", "", town, radius);
        }
        searches.put("everybody", List.of(PeopleSearch.ALL));
        return searches;
    }

    private static void put(
            Map<String, List<PeopleSearch>> searches,
            String kind,
            String words,
            String role,
            String skills,
            String place,
            Integer radius) {
        searches.computeIfAbsent(kind, first -> new ArrayList<>())
                .add(new PeopleSearch(words, role, skills, place, radius, false, null, null, "", "", ""));
    }

    private static List<String> some(Random random, List<String> all, int number) {
        return random.ints(number, 0, all.size()).distinct().mapToObj(all::get).toList();
    }
}
