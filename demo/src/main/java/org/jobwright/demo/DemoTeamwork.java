package org.jobwright.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jobwright.demo.DemoApplication.Step;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.notes.ApplicationNote;
import org.jobwright.domain.applications.notes.Mentions;
import org.jobwright.domain.applications.notes.NoteEvent.NoteWritten;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.tags.ApplicationTag;
import org.jobwright.domain.applications.tags.Tag;
import org.jobwright.domain.applications.tasks.ApplicationTask;
import org.jobwright.domain.interviews.kits.InterviewKit;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.interviews.kits.KitVersion;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.notes.NotesRequest;
import org.jobwright.domain.scorecards.ScorecardAssignment;
import org.jobwright.domain.scorecards.ScorecardContent;

/** What the people of an employer write for each other: notes, tags, tasks, scorecards. */
final class DemoTeamwork {

    /**
     * Scorecards about one applicant, by one kit.
     *
     * @param posting the key of the posting
     * @param kit the name of the kit
     * @param daysAgo when they were asked for; submitted a day later
     */
    record Scorecards(
            String posting, String candidate, String kit, KitContent content, int daysAgo, List<Author> authors) {}

    /** @param submitted null for one that is still waited for */
    record Author(String email, ScorecardContent submitted) {}

    private final DemoCalendar calendar;
    private final DemoPeople people;
    private final Consumer<Object> world;
    private final Map<OrganizationId, Map<String, Tag>> tags = new HashMap<>();

    DemoTeamwork(DemoCalendar calendar, DemoPeople people, Consumer<Object> world) {
        this.calendar = calendar;
        this.people = people;
        this.world = world;
    }

    void note(JobApplication application, String text, AccountId by, Instant now) {
        ApplicationNote note = new ApplicationNote(application, text, NoteVisibility.TEAM, by, now);
        NoteWritten written = note.written(Mentions.in(text, people.names()));
        world.accept(note);
        written.mentioned()
                .forEach(named -> world.accept(ApplicationTask.mention(application, note.getId(), named, now)));
    }

    /** The candidate asks for what was written about them. */
    void askForNotes(JobApplication application, Instant now) {
        world.accept(
                new NotesRequest(application.getId(), application.getOrganization(), application.getCandidate(), now));
    }

    void tag(JobApplication application, String name, AccountId by, Instant now) {
        Map<String, Tag> vocabulary = tags.computeIfAbsent(application.getOrganization(), none -> new HashMap<>());
        Tag tag = vocabulary.get(Tag.folded(name));
        if (tag == null) {
            tag = new Tag(application.getOrganization(), name, vocabulary.size(), now);
            vocabulary.put(Tag.folded(name), tag);
            world.accept(tag);
        }
        world.accept(new ApplicationTag(application, tag, by, now));
    }

    void task(JobApplication application, Step step, AccountId by, Instant now) {
        world.accept(ApplicationTask.followUp(
                application, step.text(), calendar.day(step.inDays()), false, by, ZoneOffset.UTC, now));
    }

    /** Makes a kit, and asks for scorecards by it. */
    void score(JobApplication application, Scorecards demo) {
        Instant asked = calendar.morning(demo.daysAgo(), 0);
        InterviewKit kit = new InterviewKit(application.getOrganization(), demo.kit());
        KitVersion version =
                kit.next(demo.content(), people.id(demo.authors().getFirst().email()), asked);
        world.accept(kit);
        world.accept(version);
        for (Author author : demo.authors()) {
            ScorecardAssignment assignment = ScorecardAssignment.byHand(
                    application, people.id(author.email()), version.getId(), ZoneOffset.UTC, asked);
            world.accept(assignment);
            if (author.submitted() != null) {
                world.accept(assignment.submit(
                        author.submitted(), version.getContent(), calendar.morning(demo.daysAgo() - 1, 1)));
            }
        }
    }
}
