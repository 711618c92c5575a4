package org.jobwright.domain.talent.reading;

import java.util.Set;

/**
 * How much a piece of text looks like a title and like the name of an organization, by its words. Director of Technology
 * is a title although Technology ends the names of companies.
 */
record Likeness(int title, int organization) {

    static final int LONGEST = 18;
    private static final Likeness NONE = new Likeness(0, 0);
    private static final Set<String> GOES_ON = Set.of("of", "for", "fur", "der", "im", "fuer");

    static Likeness of(String text) {
        String[] words = CvWords.folded(text);
        if (words.length > LONGEST) {
            return NONE;
        }
        String last = words[words.length - 1];
        boolean worker = false;
        boolean organization = false;
        for (int i = 0; i < words.length; i++) {
            if (CvWords.isWorker(words[i])) {
                worker = true;
                if (i + 1 < words.length && GOES_ON.contains(words[i + 1])) {
                    return new Likeness(4, 0);
                }
            }
            organization |= CvWords.isOrganization(words[i]);
        }
        if (CvWords.hasLegalForm(text) || CvWords.is("organization.strong", last) || CvWords.isSchool(last)) {
            return new Likeness(worker ? 1 : 0, 3);
        }
        if (CvWords.isWorker(last)) {
            return new Likeness(3, 0);
        }
        if (worker) {
            return new Likeness(2, CvWords.isOrganization(last) ? 1 : 0);
        }
        return organization ? new Likeness(0, 2) : NONE;
    }
}
