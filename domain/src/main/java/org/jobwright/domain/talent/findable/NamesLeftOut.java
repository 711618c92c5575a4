package org.jobwright.domain.talent.findable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.Basics;
import org.jobwright.domain.candidates.Resume.OnlineProfile;
import org.jobwright.domain.organizations.profile.NameSkeleton;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.domain.shared.text.NameText;

/**
 * What of a resume says who somebody is, and is therefore not shown with a card: names of the person, of employers and
 * schools, addresses, numbers and the town. A text with one of them is left out as a whole.
 */
final class NamesLeftOut {

    /** Shorter names count as whole words only: an employer called IT is not in every word with these letters. */
    private static final int LONG = 6;

    private static final int SHORTEST = 3;

    private static final Pattern EMPLOYER = Pattern.compile("\\s(at|bei|@)\\s.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\s./()-]{0,2}){5}");

    private final List<String> words = new ArrayList<>();
    private final List<String> skeletons = new ArrayList<>();

    NamesLeftOut(Resume resume) {
        Basics person = resume.basics();
        if (person.name() != null) {
            add(person.name());
            Stream.of(person.name().split("\\s+", -1)).forEach(this::add);
        }
        if (person.location() != null) {
            Stream.of(
                            person.location().city(),
                            person.location().address(),
                            person.location().postalCode())
                    .forEach(this::add);
        }
        person.profiles().stream().map(OnlineProfile::username).forEach(this::add);
        resume.work().forEach(work -> Stream.of(work.name(), work.location()).forEach(this::add));
        resume.volunteer().forEach(work -> add(work.organization()));
        resume.education().forEach(education -> add(education.institution()));
        resume.projects()
                .forEach(project -> Stream.of(project.entity(), project.name()).forEach(this::add));
        resume.references().forEach(reference -> add(reference.name()));
    }

    private void add(String name) {
        if (name == null || FoldedText.of(name).length() < SHORTEST) {
            return;
        }
        words.add(" " + FoldedText.of(name) + " ");
        String plain = FoldedText.of(NameSkeleton.withoutLegalForm(name));
        if (plain.length() >= SHORTEST) {
            words.add(" " + plain + " ");
        }
        String skeleton = NameSkeleton.of(name).value();
        if (skeleton.length() >= LONG) {
            skeletons.add(skeleton);
        }
    }

    /** The text if it says nothing of that; what follows "at" is cut off first. */
    Optional<String> shown(String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        String start = EMPLOYER.matcher(text).replaceFirst("").strip();
        String folded = " " + FoldedText.of(start) + " ";
        String skeleton = NameSkeleton.of(start).value();
        boolean plain = !start.isEmpty()
                && start.length() <= longest
                && NameText.isPlain(start)
                && !NUMBER.matcher(start).find()
                && words.stream().noneMatch(folded::contains)
                && skeletons.stream().noneMatch(skeleton::contains);
        return plain ? Optional.of(start) : Optional.empty();
    }

    /** Those that say nothing of that, each once. */
    List<String> shown(Stream<String> texts, int longest, int most) {
        return texts.filter(Objects::nonNull)
                .flatMap(text -> shown(text, longest).stream())
                .distinct()
                .limit(most)
                .toList();
    }
}
