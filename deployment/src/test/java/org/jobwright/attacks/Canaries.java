package org.jobwright.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jobwright.instance.Instance;
import org.jobwright.server.InstanceDatabase;

/**
 * Markers in every non-public text of an organization: written directly to the database, so that none is forgotten
 * because no page asks for it.
 */
final class Canaries {
    /** Case-insensitive, because mail addresses are in lower case. */
    private static final Pattern MARKER = Pattern.compile("canary-a-\\d+", Pattern.CASE_INSENSITIVE);

    private final Instance instance;
    private final String organization;
    private final String slug;
    private final long planted;

    private Canaries(Instance instance, String slug, String organization, long planted) {
        this.instance = instance;
        this.slug = slug;
        this.organization = organization;
        this.planted = planted;
    }

    static Canaries plant(Instance instance, String slug) throws SQLException, IOException {
        try (InputStream script = Canaries.class.getResourceAsStream("canaries.sql");
                Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            statement.execute(sql.replace(":slug", "'" + slug + "'"));
            String organization = text(statement, "select id from hiring_organization where slug = '" + slug + "'");
            long planted = Long.parseLong(text(statement, "select last_value from canary"));
            connection.commit();
            return new Canaries(instance, slug, organization, planted);
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    long planted() {
        return planted;
    }

    String slug() {
        return slug;
    }

    /** The different markers in what a client was shown. */
    static Set<String> in(String shown) {
        Set<String> seen = new TreeSet<>();
        MARKER.matcher(shown).results().forEach(marker -> seen.add(marker.group()));
        return seen;
    }

    /** The address parts of the organization's things, by kind. */
    Map<String, List<String>> ids() throws SQLException {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            ids.put("organization", List.of(organization));
            ids.put("posting", owned(statement, "select reference from job_posting where organization_id = "));
            ids.put(
                    "hidden posting",
                    owned(
                            statement,
                            "select reference from job_posting"
                                    + " where (public_version is null or visibility = 'INTERNAL') and organization_id = "));
            ids.put("application", owned(statement, "select reference from job_application where organization_id = "));
            ids.put("application id", owned(statement, "select id from job_application where organization_id = "));
            ids.put(
                    "document",
                    owned(
                            statement,
                            "select document_id from job_application"
                                    + " where document_id is not null and organization_id = "));
            ids.put("case", owned(statement, "select id from moderation_case where organization_id = "));
            ids.put("decision", owned(statement, "select id from statement_of_reasons where organization_id = "));
            ids.put("appeal", owned(statement, "select id from appeal where organization_id = "));
            ids.put(
                    "mail",
                    owned(
                            statement,
                            "select m.id from outbox_message m"
                                    + " join job_application a on a.id = m.subject_id where a.organization_id = "));
            ids.put(
                    "member",
                    owned(statement, "select account_id from organization_membership where organization_id = "));
            ids.put("interview", owned(statement, "select reference from interview where organization_id = "));
            ids.put("offer", owned(statement, "select reference from offer where organization_id = "));
            ids.put("requisition", owned(statement, "select reference from requisition where organization_id = "));
            ids.put("question", owned(statement, "select id from outcome_question where organization_id = "));
            ids.put("kit", owned(statement, "select id from interview_kit where organization_id = "));
        }
        return ids;
    }

    private List<String> owned(Statement statement, String query) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query + "'" + organization + "' order by 1")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
