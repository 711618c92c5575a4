package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.People;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The status page, as the operator sees it. */
@ExtendWith(Product.class)
class StatusJourneyIT {
    private static final String CHANGED = "update audit_entry set details = 'changed' where position = 2";

    @Test
    void aTamperedAuditEntryIsFoundAndReported(Instance instance, People people) throws Exception {
        Administrator administrator = people.administrator();
        administrator.open("/app/admin/status");
        administrator.seesHeading("Status");
        administrator.press("Check the audit log now");
        assertThat(administrator.main()).not().containsText("was changed from outside");

        String details = pastTheTrigger(instance, CHANGED);
        try {
            administrator.press("Check the audit log now");
            assertThat(administrator.main()).containsText("The audit log was changed from outside");
            assertThat(administrator.main()).containsText("Entry 2 was changed, moved or deleted");
        } finally {
            pastTheTrigger(instance, "update audit_entry set details = '" + details + "' where position = 2");
        }
        administrator.press("Check the audit log now");
        assertThat(administrator.main()).not().containsText("was changed from outside");
    }

    @Test
    void aBackupIsShownAndAnOldOneIsAWarning(Instance instance, People people) throws Exception {
        Path note = instance.data().resolve("last-backup");
        Administrator administrator = people.administrator();
        Files.writeString(note, Instant.now().minusSeconds(60) + " /backup/jobwright-1.tar 1048576\n");
        try {
            administrator.open("/app/admin/status");
            assertThat(administrator.main()).containsText("/backup/jobwright-1.tar, 1 MB");
            assertThat(administrator.main()).not().containsText("There is no backup from the last 26 hours");

            Files.writeString(note, "2026-01-01T00:00:00Z /backup/jobwright-0.tar 1048576\n");
            administrator.press("Refresh");
            assertThat(administrator.main()).containsText("There is no backup from the last 26 hours");
        } finally {
            Files.delete(note);
        }
    }

    /** As someone with the password of the database's owner would; returns the previous value. */
    private static String pastTheTrigger(Instance instance, String sql) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            var row = statement.executeQuery("select details from audit_entry where position = 2");
            row.next();
            String details = row.getString(1);
            statement.execute("alter table audit_entry disable trigger audit_entry_append_only");
            statement.execute(sql);
            statement.execute("alter table audit_entry enable trigger audit_entry_append_only");
            return details;
        }
    }
}
