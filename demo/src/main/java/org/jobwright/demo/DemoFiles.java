package org.jobwright.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideFile;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.shared.Json;

/** Reads the JSON files next to this class. */
public final class DemoFiles {

    private static final List<String> GUIDES = List.of(
            "backend-developer",
            "web-developer",
            "devops-engineer",
            "data-scientist",
            "product-designer",
            "registered-nurse",
            "care-assistant",
            "primary-school-teacher",
            "truck-driver",
            "customer-service-representative",
            "accountant",
            "civil-engineer");

    private DemoFiles() {}

    static List<DemoStaff> staff() {
        return read("staff.json", DemoStaff[].class);
    }

    static List<DemoSite.Text> site() {
        return read("site.json", DemoSite.Text[].class);
    }

    static List<DemoOrganization> organizations() {
        return read("organizations.json", DemoOrganization[].class);
    }

    static List<DemoPosting> postingsOf(String organization) {
        return read("postings/" + organization + ".json", DemoPosting[].class);
    }

    /** A template that an organization made from one of its postings. */
    record Template(String organization, String name, String posting) {}

    /** A report about a posting that still waits for a decision. */
    record Report(String posting, ReportReason reason, String text, int daysAgo) {}

    static List<Template> templates() {
        return read("templates.json", Template[].class);
    }

    static List<Report> reports() {
        return read("reports.json", Report[].class);
    }

    static List<DemoCandidate> candidates() {
        return read("candidates.json", DemoCandidate[].class);
    }

    static List<DemoApplication> applicationsForOneOpening() {
        return read("applications-signalling.json", DemoApplication[].class);
    }

    static List<DemoApplication> otherApplications() {
        return read("applications-other.json", DemoApplication[].class);
    }

    static DemoCrowd crowd() {
        return Json.read(text("crowd.json"), DemoCrowd.class);
    }

    static List<DemoConversation> conversations() {
        return read("conversations.json", DemoConversation[].class);
    }

    static List<DemoTeams.Team> teams() {
        return read("teams.json", DemoTeams.Team[].class);
    }

    static List<DemoTeamwork.Scorecards> scorecards() {
        return read("scorecards.json", DemoTeamwork.Scorecards[].class);
    }

    static List<DemoConversations.Text> messageTemplates() {
        return read("message-templates.json", DemoConversations.Text[].class);
    }

    static List<DemoSavedItems> keepsakes() {
        return read("keepsakes.json", DemoSavedItems[].class);
    }

    public static List<GuideContent> guides() {
        return GUIDES.stream()
                .map(slug -> GuideFile.read(text("roles/" + slug + ".json")))
                .toList();
    }

    private static <T> List<T> read(String name, Class<T[]> type) {
        return List.of(Json.read(text(name), type));
    }

    private static String text(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
