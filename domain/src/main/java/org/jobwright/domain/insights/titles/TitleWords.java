package org.jobwright.domain.insights.titles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * The normalized words of a job title: lower case, without accents, in the singular, without words that do not identify
 * a job (rank, level, hours, the genders of German adverts). {@code Sr. Back-End Engineers (m/w/d)} becomes {@code
 * backend engineer}.
 */
public final class TitleWords {

    public static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?|\\[[^\\]]*\\]?");
    private static final Pattern GENDERS =
            Pattern.compile("(?i)(?<![\\p{L}\\d])[mwfdxhg](\\s?[/|]\\s?[mwfdxhg*]){1,3}(?![\\p{L}\\d])");
    private static final Pattern FEMALE = Pattern.compile("(?<=\\p{L})([:*/_]-?[iI]n(nen)?|In(nen)?)(?!\\p{L})");
    private static final Pattern PARTS = Pattern.compile("[,;|:]|\\s[-–—@]+\\s|\\s-|-\\s(?!und |oder |and )");

    // The order matters: c/c++ contains c++, which would otherwise leave two words.
    private static final List<Map.Entry<String, String>> SIGNS = List.of(
            Map.entry("c/c++", "cplusplus"),
            Map.entry("c++", "cplusplus"),
            Map.entry("c#", "csharp"),
            Map.entry(".net", "dotnet"),
            Map.entry("dot net", "dotnet"),
            Map.entry("&", " and "));
    private static final Set<String> JOINED = Set.of(
            "backend",
            "frontend",
            "fullstack",
            "devops",
            "healthcare",
            "helpdesk",
            "childcare",
            "database",
            "bookkeeper",
            "webmaster",
            "ecommerce",
            "cybersecurity",
            "copywriter",
            "caregiver",
            "handyman");
    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("dev", "developer"),
            Map.entry("eng", "engineer"),
            Map.entry("mgr", "manager"),
            Map.entry("asst", "assistant"),
            Map.entry("hr", "human resource"),
            Map.entry("ux", "user experience"),
            Map.entry("ui", "user interface"),
            Map.entry("qa", "quality assurance"),
            Map.entry("ml", "machine learning"),
            Map.entry("ai", "artificial intelligence"),
            Map.entry("bi", "business intelligence"),
            Map.entry("centre", "center"),
            Map.entry("programme", "program"),
            Map.entry("counsellor", "counselor"),
            Map.entry("counselling", "counseling"),
            Map.entry("labourer", "laborer"),
            Map.entry("adviser", "advisor"));
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("engr", "engineer"),
            Map.entry("rep", "representative"),
            Map.entry("svc", "service"),
            Map.entry("svcs", "service"),
            Map.entry("cust", "customer"),
            Map.entry("acct", "accountant"),
            Map.entry("elem", "elementary"),
            Map.entry("app", "application"),
            Map.entry("tchr", "teacher"),
            Map.entry("swe", "software engineer"));
    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "for", "in", "of", "on", "the", "to", "with", "und", "der", "die", "des", "fur");
    private static final Pattern WOMAN = Pattern.compile("(?<=..(?:er|eur|or|ist|ent|ant|at))in(?:nen)?$");
    private static final Set<String> LEVELS = Set.of(
            "senior",
            "sr",
            "snr",
            "junior",
            "jr",
            "jnr",
            "lead",
            "principal",
            "graduate",
            "trainee",
            "apprentice",
            "intern",
            "internship",
            "experienced",
            "entry",
            "mid",
            "level",
            "band",
            "grade",
            "i",
            "ii",
            "iii",
            "iv",
            "v",
            "full",
            "part",
            "time",
            "fulltime",
            "parttime",
            "remote",
            "hybrid",
            "onsite",
            "temporary",
            "temp",
            "permanent",
            "contract",
            "freelance",
            "bank",
            "interim",
            "acting",
            "hiring",
            "wanted",
            "associate",
            "bilingual",
            "qualified",
            "certified",
            "specialist",
            "leitender",
            "erfahrener",
            "vollzeit",
            "teilzeit",
            "minijob");

    private TitleWords() {}

    /** The parts of a title between commas, dashes and bars, each as words. */
    static List<List<String>> parts(String title) {
        String bare = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        bare = BRACKETS.matcher(bare).replaceAll(" ");
        bare = FEMALE.matcher(GENDERS.matcher(bare).replaceAll(" ")).replaceAll("");
        return Arrays.stream(PARTS.split(bare, -1))
                .map(TitleWords::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** The words of a title with a single part, normalized for looking up titles. */
    public static String key(String title) {
        return String.join(" ", words(BRACKETS.matcher(title).replaceAll(" ")));
    }

    /**
     * One typed word, normalized as in {@link #key}; it may become two ({@code UX}) or none, and female titles become
     * male ones.
     */
    static List<String> compared(String typed) {
        boolean capitalIn =
                typed.endsWith("In") && typed.length() > 5 && Character.isLowerCase(typed.charAt(typed.length() - 3));
        String folded = FoldedText.of(capitalIn ? typed.substring(0, typed.length() - 2) : typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        int signs = typed.length();
        while (signs > 0 && (typed.charAt(signs - 1) == '+' || typed.charAt(signs - 1) == '#')) {
            signs--;
        }
        if (signs < typed.length()) { // C++, C#
            return List.of(folded + typed.substring(signs));
        }
        String one = singular(folded);
        String word = one.indexOf("in", 5) < 0 ? one : WOMAN.matcher(one).replaceFirst("");
        return Arrays.asList(
                LONG.getOrDefault(word, SHORT.getOrDefault(word, word)).split(" ", -1));
    }

    /** A key without small words, which a search lacks too: personal assistant director, head marketing. */
    public static String withoutSmallWords(String key) {
        return Arrays.stream(key.split(" ", -1))
                .filter(word -> !SMALL.contains(word))
                .collect(Collectors.joining(" "));
    }

    /** Words that are often written as one. */
    static boolean areOne(String first, String second) {
        return JOINED.contains(first + second);
    }

    static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    static boolean isLevel(String word) {
        return LEVELS.contains(word) || Character.isDigit(word.charAt(0));
    }

    private static List<String> words(String part) {
        String signed = part.toLowerCase(java.util.Locale.ROOT);
        for (Map.Entry<String, String> sign : SIGNS) {
            signed = signed.replace(sign.getKey(), sign.getValue());
        }
        List<String> words = new ArrayList<>();
        for (String word : FoldedText.of(signed).split(" ", MOST_WORDS)) {
            String last = words.isEmpty() ? "" : words.getLast();
            if (!last.isEmpty() && JOINED.contains(last + singular(word))) {
                words.set(words.size() - 1, last + singular(word));
            } else if (!word.isEmpty()) {
                words.addAll(Arrays.asList(
                        LONG.getOrDefault(singular(word), singular(word)).split(" ", -1)));
            }
        }
        return words;
    }

    private static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }
}
