package org.jobwright.server.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Properties;

/** Receives the entries of a backup, in order. */
interface BackupContents {
    /** Discards everything; used to check that the backup is complete. */
    BackupContents IGNORED = new BackupContents() {};

    default void secrets(Properties secrets) throws IOException {}

    /** Some rows of a table; all rows of one table are consecutive. */
    default void rows(String table, byte[] rows) throws SQLException, IOException {}

    default void document(String key, byte[] content) throws IOException {}
}
