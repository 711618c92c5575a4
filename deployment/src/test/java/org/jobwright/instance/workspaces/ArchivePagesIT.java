package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An owner takes everything along that the organization owns. */
@ExtendWith(Product.class)
class ArchivePagesIT {

    private static final String PAGE = "/app/organization/larkfield-care/export";

    @TempDir
    private Path directory;

    @Test
    void anOwnerAsksWaitsAndDownloads(Instance instance, People people) throws Exception {
        Recruiter owner = people.rival();
        owner.open("/app/organization");
        owner.follow("Export everything");
        owner.seesHeading("Export everything");
        owner.press("Ask for the export");
        assertThat(owner.main()).containsText("Until then any owner can stop it.");
        assertThat(owner.main().locator("a", byText("Download"))).hasCount(0);
        Axe.findsNothing(owner.page, "an export that was asked for");

        Set<String> names = names(downloaded(instance, owner, PAGE));
        assertTrue(names.contains("README.txt") && names.contains("contents.json"), names::toString);
        assertTrue(names.contains("applications.csv") && names.contains("members.csv"), names::toString);
        assertTrue(names.stream().anyMatch(name -> name.startsWith("postings/JW-")), names::toString);

        Page phone = people.recruiter("rival@demo.example", Look.GERMAN_PHONE_IN_THE_DARK).page;
        phone.navigate(PAGE);
        assertThat(phone.locator("main")).containsText(Pattern.compile("Heruntergeladen|It was downloaded"));
        assertEquals(0, phone.evaluate("document.documentElement.scrollWidth - innerWidth"));
        Axe.findsNothing(phone, "an export on a phone");

        owner.open(PAGE);
        owner.press("Stop");
        owner.confirm("Stop export");
        assertThat(owner.main()).containsText("was stopped");
        assertThat(owner.button("Ask for the export")).isVisible();
    }

    @Test
    void filesOfRequestsToHireAreInIt(Instance instance, People people) throws Exception {
        Recruiter owner = people.recruiter();
        owner.open("/app/requisitions/RQ-2026-0001");
        Path plan = Files.writeString(directory.resolve("plan.txt"), "Two signals, one pier.");
        owner.main().locator("input[type=file]").setInputFiles(plan);
        assertThat(owner.main()).containsText("plan.txt");
        owner.open("/app/organization/harbour-rail/export");
        owner.press("Ask for the export");
        assertThat(owner.main()).containsText("Until then any owner can stop it.");
        Set<String> names = names(downloaded(instance, owner, "/app/organization/harbour-rail/export"));
        assertTrue(names.contains("requisitions/RQ-2026-0001/plan.txt"), names::toString);
    }

    /** The archive, as if the day had passed. */
    private Path downloaded(Instance instance, Recruiter owner, String page) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update archive_request set asked_at = asked_at - interval '25 hours',"
                    + " ready_at = ready_at - interval '25 hours', ends_at = ends_at - interval '25 hours'");
        }
        owner.open(page);
        Download download = owner.page.waitForDownload(
                () -> owner.main().locator("a", byText("Download")).click());
        Path file = directory.resolve("export.zip");
        download.saveAs(file);
        return file;
    }

    private static Locator.LocatorOptions byText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static Set<String> names(Path file) throws Exception {
        Set<String> names = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
