package org.jobwright.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
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
import org.jobwright.domain.organizations.OrganizationId;

/** What the people of an employer write for each other: notes, tags, tasks. */
final class DemoTeamwork {

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
}
