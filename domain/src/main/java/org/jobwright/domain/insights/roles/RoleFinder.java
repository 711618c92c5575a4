package org.jobwright.domain.insights.roles;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.insights.roles.RolePhrases.Phrase;
import org.jobwright.domain.insights.roles.RoleProposal.ProposalReason;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.insights.titles.OccupationTable;
import org.jobwright.domain.insights.titles.RoleWords;
import org.jobwright.domain.insights.titles.TitleLine;
import org.jobwright.domain.insights.titles.TitleLine.Word;

/**
 * Finds the title of a role among the words of a line. The last words name the job, so {@code Truck Driver Instructor}
 * is not a truck driver; trailing words that name no job do no harm ({@code Staff Nurse Theatre}), nor does anything
 * after a preposition.
 */
final class RoleFinder {

    private final RolePhrases phrases;
    private final RoleJoiner joiner;
    private final OccupationTable table = OccupationTable.shipped();

    RoleFinder(RolePhrases phrases, RoleJoiner joiner) {
        this.phrases = phrases;
        this.joiner = joiner;
    }

    /** The title among the words of a line or of a choice; null if there is none. */
    RoleMatch in(List<Word> all) {
        List<Word> words = RoleWords.telling(all);
        int heads = RoleWords.heads(all);
        RoleMatch found = whole(words);
        if (found == null) {
            found = among(words, heads);
        }
        if (!RoleMatch.tellsRole(found) && heads < words.size()) {
            List<Word> rest = words.subList(heads, words.size());
            RoleMatch turned = joiner.together(words.subList(0, heads), rest); // Teacher in Primary Education
            if (turned != null) {
                return turned;
            }
            if (found == null && !namesJob(words.subList(0, heads))) { // Career as Truck Driver
                found = among(rest, rest.size());
            }
        }
        return found;
    }

    /** Whether the words form a complete title, apart from ranks and levels around it. */
    RoleMatch whole(List<Word> words) {
        int size = words.size();
        for (int from = 0; from < size; from++) {
            for (int to = size; to > from; to--) {
                Phrase phrase = phrases.getWhole(TitleLine.joined(words.subList(from, to)));
                if (phrase != null && !(phrase.alone() && isOfKind(words))) {
                    return new RoleMatch(phrase, phrase.reason(), words.subList(from, to));
                }
                if (!RoleWords.isRank(words.get(to - 1).text())) {
                    break;
                }
            }
            if (!RoleWords.isRank(words.get(from).text())) {
                break;
            }
        }
        return null;
    }

    // A specialist nurse is a different kind, a senior nurse is not.
    private static boolean isOfKind(List<Word> words) {
        return words.stream().anyMatch(word -> RoleWords.isKind(word.text()));
    }

    private RoleMatch among(List<Word> words, int heads) {
        for (int end = words.size(); end > 0; end--) {
            RoleMatch found = endingAt(words, heads, end);
            if (found != null) {
                return found;
            }
            if (end <= heads && joiner.isJob(words.get(end - 1))) {
                return null;
            }
        }
        return null;
    }

    private RoleMatch endingAt(List<Word> words, int heads, int end) {
        int start = Math.max(0, end - phrases.longest());
        Phrase phrase = null;
        while (start < Math.min(end, heads) && phrase == null) {
            phrase = phrases.get(TitleLine.joined(words.subList(start, end)));
            phrase = phrase != null && phrase.alone() ? null : phrase;
            start += phrase == null ? 1 : 0;
        }
        boolean another = phrase != null && !phrase.isRole();
        RoleMatch apart = end <= heads ? joiner.within(words, phrase == null ? end - 1 : start, end, another) : null;
        if (apart != null) {
            return checked(words, words.indexOf(apart.words().getFirst()), end, heads, apart);
        }
        if (phrase == null) {
            return null;
        }
        RoleMatch found = new RoleMatch(phrase, ProposalReason.WITHIN, words.subList(start, end));
        return another ? found : checked(words, start, end, heads, found);
    }

    private RoleMatch checked(List<Word> words, int start, int end, int heads, RoleMatch found) {
        KnownRole role = found.phrase().role();
        boolean followed = namesJob(words.subList(end, Math.max(heads, end)));
        if (followed
                && occupation(words).filter(one -> phrases.couldBe(role, one)).isEmpty()) {
            return RoleMatch.ANOTHER_JOB;
        }
        for (int i = 0; i < start; i++) {
            String word = words.get(i).text();
            boolean other = occupation(words.subList(i, end))
                    .filter(one -> !phrases.couldBe(role, one))
                    .isPresent();
            if (other || RoleWords.isManaging(word) || RoleWords.isDenying(word)) {
                return RoleMatch.ANOTHER_JOB;
            }
        }
        boolean turned = start > 0
                && phrases.areOfOthers(
                        role, words.get(start - 1).text(), words.get(start).text());
        return turned ? RoleMatch.ANOTHER_JOB : found;
    }

    private Optional<Occupation> occupation(List<Word> words) {
        return table.exactly(TitleLine.spaced(words));
    }

    /** Whether one of the words names a worker. */
    boolean namesJob(List<Word> words) {
        return words.stream().anyMatch(word -> joiner.isJob(word) || RoleWords.isManaging(word.text()));
    }
}
