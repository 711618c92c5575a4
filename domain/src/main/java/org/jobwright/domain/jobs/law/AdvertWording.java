package org.jobwright.domain.jobs.law;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in adverts that laws regulate, in English and German. */
enum AdvertWording {
    GENDERED_GERMAN_TITLE(
            "\\p{L}{0,30}(?:mitarbeiter|entwickler|ingenieur|techniker|verkäufer|fahrer|berater|leiter|meister|"
                    + "kaufmann|kauffrau|pfleger|lehrer|arzt|ärztin|assistent|mechaniker|elektriker|koch|köchin|schwester)(?:in)?"
                    + "(?![\\p{L}])"),
    GENDERED_TEXT("(?:men|women|males?|females?) only|nur (?:für )?(?:männer|frauen)|"
            + "(?:looking for|seek|need|want) (?:an? )?(?:young |strong |attractive )?(?:man|woman|girl|boy|lady|gentleman)|"
            + "suchen (?:eine?n? )?(?:junge[nr]? |starke[nr]? )?(?:mann|frau|dame|mädchen)"),
    AGE_LIMIT("(?:you|candidates?|applicants?) (?:are |must be |should be |have to be )?(?:aged )?"
            + "(?:between \\d\\d and \\d\\d|\\d\\d ?(?:-|–|to) ?\\d\\d years|(?:under|below|younger than|no(?:t)? older than) \\d\\d)|"
            + "(?:upper|maximum) age(?: limit)?|young and (?:dynamic|energetic) (?:person|candidate|man|woman)|"
            + "recent (?:college )?graduates only|"
            + "(?:jünger als|nicht älter als|höchstens|maximal) \\d\\d jahre|altersgrenze|höchstalter|"
            + "im alter (?:von|zwischen) \\d\\d (?:und|bis) \\d\\d"),
    CITIZENS_ONLY(
            "(?:u\\.?s\\.?|american|united states) citizens? only|must be an? (?:u\\.?s\\.?|american|united states) citizen|"
                    + "(?:u\\.?s\\.?|american) citizenship (?:is )?required"),
    COMMISSION("commission[- ](?:only|based)|(?:on|plus|uncapped) commission(?! for)|auf provision|provisionsbasis"),
    TIPS("(?:plus|and|with|keep your) tips|tips included|gratuities|trinkgeld"),
    READY_TO_PAY_MORE(
            "überzahlung|überbezahlung|mehrzahlung|overpay|pay(?:ment)? (?:above|more)|willing(?:ness)? to pay|"
                    + "higher pay|höheres gehalt|über kollektivvertrag"),
    COLLECTIVE_AGREEMENT(
            "ccnl|contratto collettivo|collective (?:bargaining )?agreement|kollektivvertrag|tarifvertrag");

    /** How German titles say that they mean everyone: (m/w/d) in its spellings, :in, /in, -frau, and words. */
    private static final Pattern GERMAN_MARK = Pattern.compile(
            "(?<!\\p{L})(?:m|w|d|x|f|i|a|div)(?: ?[/|,*+] ?(?:m|w|d|x|f|i|a|div)){1,3}(?!\\p{L})|[(\\[][mwdfx]{2,4}[)\\]]|"
                    + "[:*_/·]-?in(?:nen)?(?!\\p{L})|\\(in(?:nen)?\\)|/ ?-?(?:frau|mann)(?!\\p{L})|"
                    + "\\((?:gn|a|alle|divers)\\)|all genders|alle geschlechter",
            CASE_INSENSITIVE);

    private static final Pattern CAPITAL_I = Pattern.compile("\\p{Ll}In(?:nen)?(?!\\p{L})");

    /** The letters of English and German are below this. */
    private static final int LETTERS = 256;

    private final Pattern words;

    /** With which of the letters a match can begin; not changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final boolean[] begins = new boolean[LETTERS];

    AdvertWording(String words) {
        this.words = Pattern.compile(words, CASE_INSENSITIVE | UNICODE_CASE);
        for (char letter = 0; letter < LETTERS; letter++) {
            Matcher first = this.words.matcher(String.valueOf(letter));
            begins[letter] = first.lookingAt() || first.hitEnd();
        }
    }

    /** The first match. It begins at the start of a word, and few words have the right letter: only there it is tried. */
    Optional<String> findIn(String text) {
        Matcher found = words.matcher(text);
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter
                    && !inside
                    && canBegin(text.charAt(i))
                    && found.region(i, text.length()).lookingAt()) {
                return Optional.of(found.group());
            }
            inside = letter;
        }
        return Optional.empty();
    }

    private boolean canBegin(char letter) {
        return letter >= LETTERS || begins[letter];
    }

    static boolean isMeantForEveryone(String germanTitle) {
        return GERMAN_MARK.matcher(germanTitle).find()
                || CAPITAL_I.matcher(germanTitle).find()
                || GENDERED_GERMAN_TITLE.words.matcher(germanTitle).results().count() > 1; // both are named
    }

    boolean isIn(String text) {
        return findIn(text).isPresent();
    }
}
