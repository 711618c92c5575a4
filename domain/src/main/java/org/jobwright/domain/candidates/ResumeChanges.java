package org.jobwright.domain.candidates;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What another resume would change, section by section.
 *
 * @param sections the sections that differ
 */
public record ResumeChanges(List<Section> sections) implements Serializable {

    /** The parts of a resume that are compared. */
    public enum Part {
        BASICS,
        WORK,
        EDUCATION,
        PROJECTS,
        VOLUNTEER,
        CERTIFICATES,
        AWARDS,
        PUBLICATIONS,
        SKILLS,
        LANGUAGES,
        INTERESTS,
        REFERENCES
    }

    /**
     * How many entries of a part are added, removed and unchanged.
     *
     * @param kept the entries that are identical in both
     */
    public record Section(Part part, int added, int removed, int kept) implements Serializable {}

    public static ResumeChanges between(Resume before, Resume after) {
        List<Section> sections = new ArrayList<>();
        add(sections, Part.BASICS, facts(before), facts(after));
        add(sections, Part.WORK, before.work(), after.work());
        add(sections, Part.EDUCATION, before.education(), after.education());
        add(sections, Part.PROJECTS, before.projects(), after.projects());
        add(sections, Part.VOLUNTEER, before.volunteer(), after.volunteer());
        add(sections, Part.CERTIFICATES, before.certificates(), after.certificates());
        add(sections, Part.AWARDS, before.awards(), after.awards());
        add(sections, Part.PUBLICATIONS, before.publications(), after.publications());
        add(sections, Part.SKILLS, before.skills(), after.skills());
        add(sections, Part.LANGUAGES, before.languages(), after.languages());
        add(sections, Part.INTERESTS, before.interests(), after.interests());
        add(sections, Part.REFERENCES, before.references(), after.references());
        return new ResumeChanges(List.copyOf(sections));
    }

    /** Each fact with its position, so that a changed fact counts as one removed and one added. */
    private static List<List<Object>> facts(Resume resume) {
        Resume.Basics basics = resume.basics();
        List<List<Object>> facts = new ArrayList<>();
        fact(facts, "name", basics.name());
        fact(facts, "label", basics.label());
        fact(facts, "email", basics.email());
        fact(facts, "phone", basics.phone());
        fact(facts, "url", basics.url());
        fact(facts, "summary", basics.summary());
        fact(facts, "location", basics.location());
        basics.profiles().forEach(profile -> fact(facts, "profile", profile));
        return facts;
    }

    private static void fact(List<List<Object>> facts, String place, Object value) {
        if (value != null) {
            facts.add(List.of(place, value));
        }
    }

    private static void add(List<Section> sections, Part part, List<?> before, List<?> after) {
        List<Object> added = new ArrayList<>(after);
        before.forEach(added::remove);
        List<Object> removed = new ArrayList<>(before);
        after.forEach(removed::remove);
        if (!added.isEmpty() || !removed.isEmpty()) {
            sections.add(new Section(part, added.size(), removed.size(), after.size() - added.size()));
        }
    }
}
