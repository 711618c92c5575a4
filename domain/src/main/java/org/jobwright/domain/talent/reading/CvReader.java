package org.jobwright.domain.talent.reading;

import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.Resume.Skill;

/**
 * Reads the extracted text of a CV, English or German. It proposes what it finds, each with the line it was found in, and
 * decides nothing: people correct it before any of it is stored.
 */
public final class CvReader {

    private CvReader() {}

    /** The same text always gives the same proposals. */
    public static ProposedResume read(String text) {
        CvSections sections = CvSections.of(CvText.lines(text));
        ContactReader contact = new ContactReader(sections);
        Proposed<String> email = ProposedResume.orNull(contact.email());
        NameReader person = new NameReader(sections, email == null ? null : email.value());
        Proposed<String> name = ProposedResume.orNull(person.name());
        return new ProposedResume(
                name,
                ProposedResume.orNull(person.label(name == null ? null : name.value())),
                email,
                ProposedResume.orNull(contact.phone()),
                ProposedResume.orNull(contact.city()),
                sections(sections, sections.has(SectionKind.WORK) ? SectionKind.WORK : SectionKind.OTHER)
                        .flatMap(lines -> JobsReader.read(lines).stream())
                        .limit(JobsReader.MOST_JOBS)
                        .toList(),
                sections(sections, SectionKind.EDUCATION)
                        .flatMap(lines -> SchoolsReader.read(lines).stream())
                        .limit(SchoolsReader.MOST_SCHOOLS)
                        .toList(),
                skills(sections),
                LanguagesReader.read(sections));
    }

    private static List<Proposed<Skill>> skills(CvSections sections) {
        return SkillsReader.read(
                sections(sections, SectionKind.SKILLS).flatMap(List::stream).toList());
    }

    private static Stream<List<CvLine>> sections(CvSections sections, SectionKind kind) {
        return sections.of(kind).map(CvSection::lines);
    }
}
