package org.jobwright.domain.insights.titles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.insights.titles.TitleLine.Word;

/**
 * The role of single words in a title: they name a rank, join others, or turn it into another job. English and German.
 */
public final class RoleWords {

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "for", "to", "at", "with", "from", "by", "as", "fur", "im", "mit", "bei", "als", "zum", "zur",
            "am", "an", "auf", "aus", "von", "vom", "beim", "bereich");
    private static final Set<String> JOINING = Set.of(
            TitleLine.STROKE, "and", "und", "or", "oder", "bzw", "the", "der", "die", "das", "den", "dem", "einer");
    private static final Set<String> RANKS = Set.of(
            "staff",
            "distinguished",
            "intermediate",
            "middle",
            "cleared",
            "early",
            "career",
            "student",
            "night",
            "erfahrene",
            "leitende",
            "angehende",
            "ausbildung",
            "azubi",
            "auszubildender",
            "werkstudent",
            "praktikant",
            "befristet",
            "unbefristet");
    private static final Set<String> KINDS = Set.of("specialist", "associate", "lead", "student", "assistant");
    private static final Set<String> GENERAL = Set.of(
            "software",
            "application",
            "project",
            "product",
            "system",
            "development",
            "professional",
            "platform",
            "program");
    private static final Set<String> WORK = Set.of("engineering", "team", "group", "infrastructure");
    private static final Set<String> TURNING = Set.of("quality", "assurance", "test", "testing", "sale", "marketing");
    private static final Set<String> DENYING = Set.of("not", "non", "no", "without", "kein", "keine", "ohne");
    private static final Set<String> MANAGING = Set.of(
            "manager",
            "director",
            "head",
            "chief",
            "supervisor",
            "supervisory",
            "supervising",
            "supv",
            "president",
            "vp",
            "trainer",
            "recruiter",
            "former",
            "chef",
            "ausbilder",
            "dozent");

    private RoleWords() {}

    /** A level, or what {@link TitleWords#isLevel} leaves in titles that are looked up: {@code Staff Engineer}. */
    public static boolean isRank(String word) {
        return TitleWords.isLevel(word) || RANKS.contains(word) || word.length() == 1 && !isSmall(word);
    }

    /** A rank that is often a kind of its own: {@code Specialist Nurse}. */
    public static boolean isKind(String word) {
        return KINDS.contains(word);
    }

    /** Occurs in titles of many kinds and changes the job little. */
    public static boolean isGeneral(String word) {
        return GENERAL.contains(word);
    }

    /** Describes what a team does, not a job: {@code Engineer, Backend Infrastructure}. */
    public static boolean isWork(String word) {
        return WORK.contains(word);
    }

    /** Turns it into another job: {@code Backend QA Engineer}. */
    public static boolean isTurning(String word) {
        return TURNING.contains(word);
    }

    /** Negates what follows: {@code Non-CDL Driver}. */
    public static boolean isDenying(String word) {
        return DENYING.contains(word);
    }

    /** A person who leads, teaches or recruits those who do the work. */
    public static boolean isManaging(String word) {
        return MANAGING.contains(word) || word.endsWith("leiter") || word.endsWith("leitung");
    }

    static boolean isPreposition(String word) {
        return PREPOSITIONS.contains(word);
    }

    /** Separates choices: {@code SRE and DevOps Engineer}. */
    public static boolean isJoining(String word) {
        return JOINING.contains(word);
    }

    /** Means nothing on its own. */
    public static boolean isSmall(String word) {
        return isPreposition(word) || isJoining(word);
    }

    /** Without small words. */
    public static List<Word> telling(List<Word> words) {
        List<Word> telling = new ArrayList<>(words.size());
        for (Word word : words) {
            if (!isSmall(word.text())) {
                telling.add(word);
            }
        }
        return telling;
    }

    /** How many significant words precede the first preposition. */
    public static int heads(List<Word> words) {
        int heads = 0;
        for (Word word : words) {
            if (heads > 0 && isPreposition(word.text())) {
                return heads;
            }
            heads += isSmall(word.text()) ? 0 : 1;
        }
        return heads;
    }

    public static List<Word> withoutRanks(List<Word> words) {
        List<Word> plain = new ArrayList<>(words.size());
        for (Word word : words) {
            if (!isRank(word.text())) {
                plain.add(word);
            }
        }
        return plain;
    }
}
