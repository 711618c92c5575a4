package org.jobwright.domain.insights.roles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobwright.domain.insights.roles.RoleProposal.ProposalReason;
import org.jobwright.domain.insights.titles.RoleWords;
import org.jobwright.domain.insights.titles.TitleLine;
import org.jobwright.domain.insights.titles.TitleLine.Word;

/**
 * Recognizes the role of a free-text title: from its first line, with help of the others; rather none than a wrong one.
 */
final class RoleReader {

    private static final Pattern LITTLE = Pattern.compile("[\\p{L}\\s/&+-]{1,15}");

    private final RoleJoiner joiner;
    private final RoleFinder finder;
    private final RoleSpelling spelling;

    RoleReader(RolePhrases phrases) {
        joiner = new RoleJoiner(phrases);
        finder = new RoleFinder(phrases, joiner);
        spelling = new RoleSpelling(phrases.words());
    }

    Optional<RoleProposal> read(String title) {
        List<TitleLine> lines = TitleLine.of(title);
        RoleMatch found = in(lines);
        if (found == null) {
            List<TitleLine> corrected = spelling.corrected(lines);
            RoleMatch meant = corrected.equals(lines) ? null : in(corrected);
            found = meant == null ? null : new RoleMatch(meant.phrase(), ProposalReason.SPELLING, meant.words());
        }
        return RoleMatch.tellsRole(found) ? Optional.of(proposal(title, found)) : Optional.empty();
    }

    private RoleMatch in(List<TitleLine> lines) {
        List<List<Word>> main = lines.stream()
                .filter(line -> !line.aside())
                .map(TitleLine::words)
                .toList();
        if (main.isEmpty()) {
            return null;
        }
        List<Word> first = main.getFirst();
        RoleMatch found = inLine(first);
        if (RoleMatch.tellsRole(found)) {
            return found;
        }
        for (TitleLine line : lines) {
            RoleMatch together = line.words().equals(first) ? null : joiner.together(first, line.words());
            if (together != null) {
                return together;
            }
        }
        if (found == null && !finder.namesJob(first)) {
            found = inFollowing(main);
        }
        boolean managing = first.stream().anyMatch(word -> RoleWords.isManaging(word.text()));
        return RoleMatch.tellsRole(found) || managing ? found : aside(lines, found);
    }

    // Payments - DevOps Engineer
    private RoleMatch inFollowing(List<List<Word>> main) {
        for (List<Word> words : main.subList(1, main.size())) {
            RoleMatch found = inLine(words);
            if (found != null || finder.namesJob(words)) {
                return found;
            }
        }
        return null;
    }

    // IT Specialist (Data Scientist); if the line names a known job, only the full title of a role counts.
    private RoleMatch aside(List<TitleLine> lines, RoleMatch found) {
        for (TitleLine line : lines) {
            RoleMatch whole = line.aside() ? finder.whole(RoleWords.telling(line.words())) : null;
            if (RoleMatch.tellsRole(whole)
                    && (found == null
                            || whole.reason() == ProposalReason.TITLE
                                    && whole.phrase().length() > 1)) {
                return new RoleMatch(whole.phrase(), ProposalReason.WITHIN, whole.words());
            }
        }
        return found;
    }

    private RoleMatch inLine(List<Word> words) {
        RoleMatch found = finder.in(words);
        if (RoleMatch.tellsRole(found) || RoleWords.isManaging(words.getLast().text())) {
            return found;
        }
        List<List<Word>> choices = TitleLine.choices(words, TitleLine::isStroke);
        for (int i = 0; i < choices.size() && choices.size() > 1; i++) {
            List<Word> choice = choices.get(i);
            RoleMatch one = finder.in(i < choices.size() - 1 ? withHead(choice, choices.getLast()) : choice);
            if (RoleMatch.tellsRole(one)) {
                return one;
            }
            found = found == null ? one : found;
        }
        return found;
    }

    // Web/Graphic Designer: the first choice is a web designer.
    private List<Word> withHead(List<Word> choice, List<Word> last) {
        List<Word> words = RoleWords.telling(last).subList(0, RoleWords.heads(last));
        int head = words.size() - 1;
        while (head > 0 && RoleWords.isRank(words.get(head).text())) {
            head--;
        }
        if (head < 0 || joiner.isJob(choice.getLast())) {
            return choice;
        }
        List<Word> whole = new ArrayList<>(choice);
        whole.add(words.get(head));
        return whole;
    }

    private static RoleProposal proposal(String title, RoleMatch found) {
        List<Word> words = found.words().stream()
                .sorted(Comparator.comparingInt(Word::from))
                .toList();
        StringBuilder said = new StringBuilder();
        int end = words.getFirst().from();
        for (Word word : words) {
            if (word.to() > end) { // one typed word may have become two
                String between = title.substring(end, word.from());
                said.append(isLittle(between) ? between : " … ").append(title, word.from(), word.to());
                end = word.to();
            }
        }
        return new RoleProposal(
                found.phrase().role(), found.reason(), found.phrase().title(), said.toString());
    }

    private static boolean isLittle(String between) {
        return between.isEmpty()
                || LITTLE.matcher(between).matches() && TitleLine.of(between).isEmpty();
    }
}
