package org.jobwright.server.privacy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.Progress;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;

/**
 * {@code find TEXT...}: where texts such as an address or a name stand in the tables, documents, logs and other files of
 * an instance. Asked again after a person was erased, it should find nothing.
 */
public final class FindCommand {
    private static final int SHORTEST = 3;

    private final DataDirectory data;
    private final Database database;
    private final Progress progress;

    public FindCommand(DataDirectory data, Database database, Progress progress) {
        this.data = data;
        this.database = database;
        this.progress = progress;
    }

    /**
     * Says where each text is.
     *
     * @return 0 if nothing has any of the texts, else 1
     */
    public int run(List<String> texts) throws IOException {
        if (texts.stream().anyMatch(text -> text.strip().length() < SHORTEST)) {
            throw new CommandError("A text to find has at least " + SHORTEST + " characters.");
        }
        boolean isFound = false;
        try (Connection connection = database.connectAsOwner()) {
            for (String text : texts) {
                isFound |= find(text, new DatabaseSearch(connection));
            }
        } catch (SQLException e) {
            throw new CommandError("The database cannot be read: " + e.getMessage(), e);
        }
        return isFound ? 1 : 0;
    }

    private boolean find(String text, DatabaseSearch tables) throws SQLException, IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        Set<Path> files = new TreeSet<>();
        for (String form : forms(text)) {
            tables.find(form).forEach(hit -> rows.merge(hit.column(), hit.rows(), Math::max));
            files.addAll(new FileSearch(data.root(), data.postgres()).find(form));
        }
        if (rows.isEmpty() && files.isEmpty()) {
            progress.say("\"" + text + "\" is stored nowhere that can be read.");
            return false;
        }
        progress.say("\"" + text + "\" is stored here:");
        rows.forEach(
                (column, number) -> progress.say("  " + column + ": " + number + (number == 1 ? " row" : " rows")));
        files.forEach(file -> progress.say("  file " + file));
        return true;
    }

    /** As it is, with accents composed or not, and as it stands in JSON. */
    private static Set<String> forms(String text) {
        Set<String> forms = new LinkedHashSet<>();
        for (String form : List.of(
                text,
                Normalizer.normalize(text, Normalizer.Form.NFC),
                Normalizer.normalize(text, Normalizer.Form.NFD))) {
            forms.add(form);
            forms.add(form.replace("\\", "\\\\").replace("\"", "\\\""));
        }
        return forms;
    }
}
