package org.jobwright.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.faults.history.Finding;
import org.jobwright.faults.history.HistoryVerification;
import org.jobwright.faults.history.Invariant;
import org.jobwright.faults.history.Recorded;
import org.jobwright.faults.history.StoredFiles;
import org.jobwright.server.InstanceDatabase;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.documents.FolderDocuments;

/** Ways in which acknowledged data could be lost or wrong, caused by hand and undone again. */
enum TamperedRows {
    AN_APPLICATION_IS_LOST(
            "I1 I2", "update job_application set reference = 'A-22222222' where reference = ACKNOWLEDGED"),
    AN_ANSWER_IS_ANOTHER(
            "I1",
            "update job_application set content = jsonb_set(content, '{answers,0,values,0}', '\"other\"')"
                    + " where reference = ACKNOWLEDGED"),
    A_NOTICE_IS_LOST(
            "I1", "update job_application set notice_version = null, notice_at = null where reference = ACKNOWLEDGED"),
    AN_INTENT_GOT_TWO_REFERENCES("I1 I2", "", "acknowledged\tINTENT\tA-22222222"),
    A_FILE_IS_GONE(
            "I1 I3",
            "update stored_document set storage_key = repeat('0', 32) where id = (select document_id from job_application"
                    + " where reference = ACKNOWLEDGED)"),
    BYTES_HAVE_NO_ROW("I3", "") {
        @Override
        List<Finding> verify(Trial trial) throws SQLException, IOException {
            Path file = StoredFiles.file(trial.data(), "0".repeat(32));
            Files.createDirectories(file.getParent());
            Files.createFile(file).toFile().setLastModified(1);
            try {
                return super.verify(trial);
            } finally {
                Files.delete(file);
            }
        }
    },
    A_MAIL_IS_NOT_OWED(
            "I4 I5",
            "delete from outbox_message where kind = 'APPLICATION_RECEIVED' and subject_id ="
                    + " (select id from job_application where reference = ACKNOWLEDGED)"),
    A_MAIL_IS_STUCK(
            "I4",
            "update outbox_message set state = 'PENDING', sent_at = null, next_attempt_at = now() - interval '1 hour'"
                    + " where kind = 'APPLICATION_RECEIVED' and subject_id ="
                    + " (select id from job_application where reference = ACKNOWLEDGED)"),
    A_MAIL_CAME_TOO_OFTEN("I5", "", "mail\tMAIL\tkim@demo.example\nmail\tMAIL\tkim@demo.example"),
    A_STEP_IS_MISSING(
            "I6",
            "delete from timeline_entry where application_id ="
                    + " (select id from job_application where reference = ACKNOWLEDGED)"),
    THE_AUDIT_RECORD_WAS_CHANGED(
            "I6",
            "alter table audit_entry disable trigger audit_entry_append_only;"
                    + " update audit_entry set details = 'other' where position = (select max(position) from audit_entry)"),
    A_STRANGER_WAS_LET_IN("I7", "", "stranger\t/apply/x/sent\t200"),
    AN_ERROR_SHOWED_ITS_STACK("I7", "", "error\t/jobs\t500\ttrace"),
    IT_WAS_READY_TOO_LATE("I8", "", "ready\t61.0\t60.0"),
    IT_WAS_NOT_READY_AGAIN("I8", "", "down\tx");

    private final String breaks;
    private final String sql;
    private final String lines;

    /**
     * A breach.
     *
     * @param sql the change of the rows, ACKNOWLEDGED being a reference that was acknowledged
     */
    TamperedRows(String breaks, String sql) {
        this(breaks, sql, "");
    }

    /**
     * A breach.
     *
     * @param lines additional lines of the history, without their time; INTENT is an acknowledged one, MAIL one that
     *     arrived
     */
    TamperedRows(String breaks, String sql, String lines) {
        this.breaks = breaks;
        this.sql = sql;
        this.lines = lines;
    }

    /** The expected findings, and no others. */
    Set<Invariant> breaks() {
        return Arrays.stream(breaks.split(" ")).map(Invariant::valueOf).collect(Collectors.toSet());
    }

    /** The findings after this change, which is rolled back. */
    List<Finding> verify(Trial trial) throws SQLException, IOException {
        Recorded recorded = Recorded.read(trial.log());
        String intent = recorded.references().keySet().iterator().next();
        String mail = recorded.mails().getFirst().messageId();
        lines.lines()
                .forEach(line -> recorded.add(
                        recorded.begun() + "\t" + line.replace("INTENT", intent).replace("MAIL", mail)));
        try (Connection connection = InstanceDatabase.connect(trial.data())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql.replace(
                        "ACKNOWLEDGED",
                        "'" + recorded.references().get(intent).iterator().next() + "'"));
            }
            return HistoryVerification.verify(
                    recorded, connection, new FolderDocuments(new DataDirectory(trial.data())));
        }
    }
}
