package org.jobwright.server.privacy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
        List<DatabaseSearch.Hit> hits = tables.find(text);
        List<Path> files = new FileSearch(data.root(), data.postgres()).find(text);
        if (hits.isEmpty() && files.isEmpty()) {
            progress.say("\"" + text + "\" is stored nowhere.");
            return false;
        }
        progress.say("\"" + text + "\" is stored here:");
        hits.forEach(
                hit -> progress.say("  " + hit.column() + ": " + hit.rows() + (hit.rows() == 1 ? " row" : " rows")));
        files.forEach(file -> progress.say("  file " + file));
        return true;
    }
}
