package org.jobwright.domain.talent.reading;

import java.util.List;

/**
 * The lines of a CV by what they are about.
 *
 * @param own those about the person, in their order: without headings, blank lines and what is said about other people
 * @param education those below a heading about education
 */
public record CvParts(List<CvLine> own, List<CvLine> education) {

    public CvParts {
        own = List.copyOf(own);
        education = List.copyOf(education);
    }

    /** Cuts the extracted text of a CV. */
    public static CvParts of(String text) {
        CvSections sections = CvSections.of(CvText.lines(text));
        return new CvParts(
                sections.all().stream()
                        .filter(section -> section.kind() != SectionKind.REFERENCES)
                        .flatMap(section -> section.lines().stream())
                        .filter(line -> !line.isBlank())
                        .toList(),
                sections.of(SectionKind.EDUCATION)
                        .flatMap(section -> section.lines().stream())
                        .filter(line -> !line.isBlank())
                        .toList());
    }
}
