package org.jobwright.domain.talent.reading;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.Basics;
import org.jobwright.domain.candidates.Resume.Education;
import org.jobwright.domain.candidates.Resume.SpokenLanguage;
import org.jobwright.domain.candidates.Resume.Work;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.domain.talent.findable.LanguageCodes;

/** What a CV would change in a profile: what the profile says already, in whatever spelling, is left out. */
public final class ProposedChanges {

    private final List<ProposedChange> changes = new ArrayList<>();

    private ProposedChanges() {}

    /** In the order of the profile. */
    public static List<ProposedChange> between(Resume today, ProposedResume read) {
        ProposedChanges found = new ProposedChanges();
        Basics basics = today.basics();
        found.fact(ProposedPart.NAME, read.name(), basics.name());
        found.fact(ProposedPart.HEADLINE, read.label(), basics.label());
        found.fact(ProposedPart.EMAIL, read.email(), basics.email());
        found.fact(ProposedPart.PHONE, read.phone(), basics.phone());
        found.fact(
                ProposedPart.PLACE,
                read.city(),
                basics.location() == null ? null : basics.location().city());
        found.entries(ProposedPart.WORK, read.work(), today.work(), ProposedChanges::sameJob, ProposedChanges::says);
        found.entries(
                ProposedPart.EDUCATION,
                read.education(),
                today.education(),
                ProposedChanges::sameSchool,
                ProposedChanges::says);
        found.entries(
                ProposedPart.SKILLS,
                read.skills(),
                today.skills(),
                (one, other) -> equal(one.name(), other.name()),
                (one, other) -> true);
        found.entries(
                ProposedPart.LANGUAGES,
                read.languages(),
                today.languages(),
                ProposedChanges::sameLanguage,
                (one, other) -> other.fluency() == null || equal(one.fluency(), other.fluency()));
        return List.copyOf(found.changes);
    }

    private void fact(ProposedPart part, Proposed<String> read, String today) {
        if (read != null && !equal(read.value(), today)) {
            changes.add(ProposedChange.of(part, read, today));
        }
    }

    /** @param says whether the entry of today says all that the one that was read does */
    private <T extends Serializable> void entries(
            ProposedPart part, List<Proposed<T>> read, List<T> today, BiPredicate<T, T> same, BiPredicate<T, T> says) {
        for (Proposed<T> proposed : read) {
            T known = today.stream()
                    .filter(entry -> same.test(entry, proposed.value()))
                    .findFirst()
                    .orElse(null);
            boolean taken = changes.stream().anyMatch(change -> change.today() != null && change.today() == known);
            if (known == null || taken) {
                changes.add(ProposedChange.of(part, proposed, null));
            } else if (!says.test(known, proposed.value())) {
                changes.add(ProposedChange.of(part, proposed, known));
            }
        }
    }

    /** The same employer or the same title from the same month on. */
    private static boolean sameJob(Work one, Work other) {
        return overlap(one.startDate(), other.startDate())
                && (equal(one.name(), other.name()) || equal(one.position(), other.position()));
    }

    private static boolean says(Work today, Work read) {
        return said(today.name(), read.name())
                && said(today.position(), read.position())
                && (isSingle(read)
                        || Objects.equals(today.startDate(), read.startDate())
                                && Objects.equals(today.endDate(), read.endDate()));
    }

    /** Whether the dates of a job are one date, which says nothing against others in the profile. */
    static boolean isSingle(Work read) {
        return read.startDate() != null && read.startDate().equals(read.endDate());
    }

    private static boolean sameSchool(Education one, Education other) {
        return equal(one.institution(), other.institution())
                && (one.endDate() == null || other.endDate() == null || overlap(one.endDate(), other.endDate()))
                && (one.studyType() == null || other.studyType() == null || equal(one.studyType(), other.studyType()));
    }

    private static boolean says(Education today, Education read) {
        return said(today.area(), read.area())
                && said(today.studyType(), read.studyType())
                && (read.endDate() == null || read.endDate().equals(today.endDate()));
    }

    private static boolean sameLanguage(SpokenLanguage one, SpokenLanguage other) {
        return equal(one.language(), other.language())
                || LanguageCodes.of(one.language())
                        .filter(code -> LanguageCodes.of(other.language())
                                .filter(code::equals)
                                .isPresent())
                        .isPresent();
    }

    private static boolean overlap(PartialDate one, PartialDate other) {
        return one != null && other != null && !one.isBefore(other) && !other.isBefore(one);
    }

    private static boolean said(String today, String read) {
        return read == null || equal(today, read);
    }

    private static boolean equal(String one, String other) {
        return one != null && other != null && FoldedText.of(one).equals(FoldedText.of(other));
    }

    /** The profile with the chosen changes; everything else in it stays as it is. */
    public static Resume taken(Resume today, List<ProposedChange> chosen) {
        Resume resume = today;
        for (ProposedChange change : chosen) {
            resume = new TakenChange(resume, change).resume();
        }
        return resume;
    }
}
