package org.jobwright.domain.insights.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.insights.roles.RoleProposal.ProposalReason;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.insights.titles.OccupationTable;
import org.jobwright.domain.insights.titles.RoleWords;
import org.jobwright.domain.insights.titles.TitleLine;
import org.jobwright.domain.insights.titles.TitleLine.Word;
import org.jobwright.domain.insights.titles.TitleWords;

/**
 * The titles that guides know, keyed by their words written as one: both {@code Back-End Engineer} and {@code Backend
 * Engineer} are {@code backendengineer}. Titles of similar jobs are stored too, because they are not the role.
 */
final class RolePhrases {

    /**
     * A known title.
     *
     * @param role null for a job that is only similar
     * @param length how many words it has
     * @param alone whether it means the role only if nothing but ranks and levels surround it
     */
    record Phrase(KnownRole role, ProposalReason reason, String title, int length, boolean alone) {

        boolean isRole() {
            return role != null;
        }
    }

    private static final int OFTEN = 3;

    private final OccupationTable table = OccupationTable.shipped();
    private final Map<String, Phrase> phrases = new HashMap<>();
    private final Map<String, Phrase> turned = new HashMap<>();
    private final Map<String, Set<String>> ownWords = new HashMap<>();
    private final Map<String, Set<String>> skills = new HashMap<>();
    private final Map<String, Set<String>> occupations = new HashMap<>();
    private final Map<String, List<String>> pairs;
    private int longest = 1;

    RolePhrases(Collection<KnownRole> roles) {
        for (KnownRole role : roles) {
            ownWords.put(role.slug(), new HashSet<>());
            occupations.put(role.slug(), occupations(role));
            skills.put(role.slug(), skills(role));
        }
        for (KnownRole role : roles) {
            role.titles().values().forEach(title -> add(role, ProposalReason.TITLE, title));
        }
        for (KnownRole role : roles) {
            role.alternateTitles().forEach(title -> add(role, ProposalReason.ALTERNATE_TITLE, title));
        }
        for (KnownRole role : roles) {
            role.similarTitles().forEach(title -> add(null, null, title));
        }
        roles.forEach(this::addVariants);
        pairs = table.pairsEndingWith(words());
    }

    /** The title with these words, or null. */
    Phrase get(String joined) {
        return phrases.get(joined);
    }

    /** The title with these words or, if there are two, with both swapped: Kundenservice-Mitarbeiter. */
    Phrase getWhole(String joined) {
        Phrase phrase = phrases.get(joined);
        return phrase == null ? turned.get(joined) : phrase;
    }

    /** The number of words of the longest title. */
    int longest() {
        return longest;
    }

    /** Whether titles of this role contain the word. */
    boolean isWordOf(KnownRole role, String word) {
        return ownWords.get(role.slug()).contains(word);
    }

    /** Whether these words are a skill of this role. */
    boolean isSkillOf(KnownRole role, String joined) {
        return skills.get(role.slug()).contains(joined);
    }

    /** All words in titles of roles. */
    Set<String> words() {
        Set<String> all = new HashSet<>();
        ownWords.values().forEach(all::addAll);
        return all;
    }

    /** Whether work of this occupation could be the role. A role without an occupation could be anything. */
    boolean couldBe(KnownRole role, Occupation occupation) {
        Set<String> codes = occupations.get(role.slug());
        return codes.isEmpty() || codes.contains(group(occupation.code()));
    }

    /**
     * Whether two words often occur together in titles, but in none of this occupation. Then the first changes the
     * meaning of the second: {@code Patient Care Assistant} is not a care assistant.
     */
    boolean areOfOthers(KnownRole role, String first, String second) {
        List<String> codes = pairs.getOrDefault(first + ' ' + second, List.of());
        return codes.size() >= OFTEN
                && codes.stream().map(RolePhrases::group).noneMatch(occupations.get(role.slug())::contains);
    }

    /** Whether work of this occupation is at least close to the role, like teachers of two kinds. */
    boolean isNear(KnownRole role, Occupation occupation) {
        Set<String> codes = occupations.get(role.slug());
        return codes.isEmpty()
                || codes.stream().anyMatch(code -> code.regionMatches(0, occupation.code(), 0, "25-20".length()));
    }

    private void add(KnownRole role, ProposalReason reason, String title) {
        for (String one : title.split("\\s/\\s", -1)) {
            List<TitleLine> lines = TitleLine.of(one);
            put(role, reason, one, said(lines));
            lines.stream()
                    .filter(line -> line.aside() && line.words().size() == 1)
                    .filter(line -> isShortForm(one, line.words().getFirst()))
                    .forEach(line -> put(
                            role, reason, one, List.of(line.words().getFirst().text())));
        }
    }

    private static List<String> said(List<TitleLine> lines) {
        return lines.stream()
                .filter(line -> !line.aside())
                .flatMap(line -> line.words().stream())
                .map(Word::text)
                .filter(word -> !RoleWords.isSmall(word))
                .toList();
    }

    // Site Reliability Engineer (SRE)
    private static boolean isShortForm(String title, Word word) {
        return word.to() - word.from() > 1
                && title.substring(word.from(), word.to()).chars().allMatch(Character::isUpperCase);
    }

    private void put(KnownRole role, ProposalReason reason, String title, List<String> said) {
        if (said.isEmpty() || reason == ProposalReason.ALTERNATE_TITLE && isOfAnother(role, title)) {
            return;
        }
        boolean alone =
                said.size() == 1 && reason == ProposalReason.ALTERNATE_TITLE && table.isGeneral(said.getFirst());
        Phrase phrase = new Phrase(role, reason, title, said.size(), alone);
        phrases.putIfAbsent(String.join("", said), phrase);
        if (said.size() == 2) {
            turned.putIfAbsent(said.getLast() + said.getFirst(), phrase);
        }
        longest = Math.max(longest, said.size());
        if (role != null) {
            ownWords.get(role.slug()).addAll(said);
        }
    }

    // Infrastructure Engineer: a guide may claim it, but the classification clearly says that it is something else.
    private boolean isOfAnother(KnownRole role, String title) {
        String key = TitleWords.key(title);
        return table.isOurs(key)
                && table.exactly(key)
                        .filter(occupation -> !couldBe(role, occupation))
                        .isPresent();
    }

    // Customer Support Representative and Customer Service Agent: so there is a Customer Support Agent.
    private void addVariants(KnownRole role) {
        Map<List<String>, String> beginnings = new HashMap<>();
        Set<String> workers = new LinkedHashSet<>();
        role.ownTitles().flatMap(title -> Stream.of(title.split("\\s/\\s", -1))).forEach(title -> {
            List<String> said = said(TitleLine.of(title));
            if (said.size() > 1 && table.isWorker(said.getLast())) {
                workers.add(said.getLast());
            }
            if (said.size() > 2) {
                beginnings.putIfAbsent(said.subList(0, said.size() - 1), title);
            }
        });
        beginnings.forEach((beginning, title) -> workers.forEach(worker -> {
            List<String> said = new ArrayList<>(beginning);
            said.add(worker);
            put(role, ProposalReason.VARIANT, title, said);
        }));
    }

    private Set<String> occupations(KnownRole role) {
        Set<String> codes = new HashSet<>();
        role.occupationCodes().forEach(code -> codes.add(group(code)));
        if (codes.isEmpty()) {
            role.titles().values().stream()
                    .map(title -> table.exactly(TitleWords.key(title)))
                    .flatMap(Optional::stream)
                    .forEach(occupation -> codes.add(group(occupation.code())));
        }
        return codes;
    }

    private static Set<String> skills(KnownRole role) {
        Set<String> words = new HashSet<>();
        role.skills().forEach(skill -> words.add(String.join("", said(TitleLine.of(skill)))));
        return words;
    }

    // The rest of a code is a speciality: 29-1141.03 is a registered nurse as well.
    private static String group(String code) {
        return code.substring(0, Math.min(code.length(), "29-1141".length()));
    }
}
