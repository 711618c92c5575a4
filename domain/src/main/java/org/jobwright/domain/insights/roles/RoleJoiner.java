package org.jobwright.domain.insights.roles;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.insights.roles.RolePhrases.Phrase;
import org.jobwright.domain.insights.roles.RoleProposal.ProposalReason;
import org.jobwright.domain.insights.titles.OccupationTable;
import org.jobwright.domain.insights.titles.RoleWords;
import org.jobwright.domain.insights.titles.TitleLine;
import org.jobwright.domain.insights.titles.TitleLine.Word;

/** Finds titles whose words are apart: {@code Backend Java Engineer}, {@code Software Engineer, Backend}. */
final class RoleJoiner {

    /** The most unknown words within a title that is otherwise clear. */
    private static final int GAP = 2;

    private final RolePhrases phrases;
    private final OccupationTable table = OccupationTable.shipped();

    RoleJoiner(RolePhrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The title that ends at a word and has other words inside.
     *
     * @param before it must begin before this word
     * @param another whether the words end with a title that is known to be another job
     */
    RoleMatch within(List<Word> words, int before, int end, boolean another) {
        for (int start = Math.max(0, end - phrases.longest() - GAP); start < before; start++) {
            for (int stop = start + 1; stop < end - 1; stop++) {
                String first = TitleLine.joined(words.subList(start, stop));
                for (int from = stop + 1; from < end; from++) {
                    Phrase phrase = phrases.get(first + TitleLine.joined(words.subList(from, end)));
                    if (phrase != null && phrase.isRole()) {
                        List<Word> gap = words.subList(stop, from);
                        boolean clear = !another && isClear(words.subList(start, stop), gap);
                        if (isHarmless(gap, phrase.role())
                                || clear && isNear(words.subList(stop, end), phrase.role())) {
                            return found(phrase, words.subList(start, stop), words.subList(from, end));
                        }
                    }
                }
            }
        }
        return null;
    }

    /** The title that a job forms together with words elsewhere in the line. */
    RoleMatch together(List<Word> job, List<Word> elsewhere) {
        List<Word> head = RoleWords.telling(job).subList(0, RoleWords.heads(job));
        List<Word> plain = RoleWords.withoutRanks(head);
        List<Word> bare =
                plain.stream().filter(word -> !RoleWords.isGeneral(word.text())).toList();
        for (List<Word> choice : TitleLine.choices(elsewhere, word -> RoleWords.isJoining(word.text()))) {
            List<Word> words = RoleWords.telling(choice);
            if (words.isEmpty()
                    || isJob(words.getLast())
                    || words.stream().anyMatch(word -> RoleWords.isDenying(word.text()))) {
                continue;
            }
            for (List<Word> one : List.of(head, plain, bare)) {
                RoleMatch found = one.isEmpty() ? null : together(one, TitleLine.joined(one), words);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private RoleMatch together(List<Word> job, String joined, List<Word> words) {
        for (int start = 0; start < words.size(); start++) {
            for (int end = Math.min(words.size(), start + phrases.longest()); end > start; end--) {
                Phrase phrase = phrases.get(TitleLine.joined(words.subList(start, end)) + joined);
                if (phrase != null && phrase.isRole() && mayStandBeside(words, start, end, phrase.role())) {
                    return found(phrase, words.subList(start, end), job);
                }
            }
        }
        return null;
    }

    private static RoleMatch found(Phrase phrase, List<Word> first, List<Word> last) {
        List<Word> words = new ArrayList<>(first);
        words.addAll(last);
        return new RoleMatch(phrase, ProposalReason.WITHIN, words);
    }

    // Java Backend, Backend Platform, but not Secure Web Gateway
    private boolean mayStandBeside(List<Word> words, int start, int end, KnownRole role) {
        return !table.isShared(words.get(start).text())
                || isBeside(words.subList(0, start), role) && isBeside(words.subList(end, words.size()), role);
    }

    private boolean isBeside(List<Word> words, KnownRole role) {
        return isHarmless(
                words.stream().filter(word -> !RoleWords.isWork(word.text())).toList(), role);
    }

    private boolean isHarmless(List<Word> gap, KnownRole role) {
        return phrases.isSkillOf(role, TitleLine.joined(gap))
                || gap.stream()
                        .map(Word::text)
                        .allMatch(word -> RoleWords.isRank(word) && !RoleWords.isKind(word)
                                || RoleWords.isGeneral(word)
                                || phrases.isWordOf(role, word));
    }

    // "Elementary School" and "DevSecOps" say enough, "Care" does not.
    private boolean isClear(List<Word> beginning, List<Word> gap) {
        boolean own = !table.isShared(beginning.getFirst().text());
        return (own || beginning.size() > 1)
                && gap.size() <= (own ? GAP : 1)
                && gap.stream().noneMatch(word -> isJob(word) || RoleWords.isTurning(word.text()));
    }

    private boolean isNear(List<Word> words, KnownRole role) {
        return table.exactly(TitleLine.spaced(words))
                .map(occupation -> phrases.isNear(role, occupation))
                .orElse(true);
    }

    /** Whether the word names a worker. */
    boolean isJob(Word word) {
        return table.isWorker(word.text()) && !RoleWords.isRank(word.text());
    }
}
