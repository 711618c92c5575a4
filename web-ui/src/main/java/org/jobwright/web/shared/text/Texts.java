package org.jobwright.web.shared.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.law.Jurisdiction;
import org.jobwright.domain.jobs.law.LawGrounds;
import org.jobwright.domain.organizations.trust.TrustBound;
import org.jobwright.domain.organizations.trust.TrustCriterion;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * All texts of Jobwright in one language. One bundle per feature; keys are {@code <feature>.<page>.<what>}, {@code
 * enum.<Enum>.<CONSTANT>} and {@code violation.<code>}.
 */
public final class Texts implements Serializable {

    /** The bundles, one per feature. */
    public static final List<String> BUNDLES = List.of(
            "shared",
            "accounts",
            "organizations",
            "jobs",
            "approvals",
            "requisitions",
            "candidates",
            "applications",
            "messages",
            "interviews",
            "scorecards",
            "figures",
            "offers",
            "papers",
            "outcomes",
            "talent",
            "privacy",
            "equality",
            "matching",
            "today",
            "insights",
            "search",
            "moderation",
            "signon",
            "site",
            "integrations",
            "notifications",
            "audit",
            "operations");

    private static final Map<Language, Map<String, String>> WORDS = load();

    /** The texts with arguments that were asked for, by their pattern: parsing one takes longer than filling it in. */
    private static final Map<Language, Map<String, MessageFormat>> PARSED = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            PARSED.put(language, new ConcurrentHashMap<>());
        }
    }

    private final Language language;

    private Texts(Language language) {
        this.language = language;
    }

    public static Texts of(Language language) {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /** The text of a key with its arguments, each isolated in its direction; the key itself if there is no such text. */
    public String get(String key, Object... arguments) {
        String pattern = WORDS.get(language).get(key);
        if (pattern == null) {
            return key;
        }
        return arguments.length == 0
                ? pattern
                : parsed(pattern)
                        .format(Stream.of(arguments).map(this::isolated).toArray());
    }

    private Object isolated(Object argument) {
        return switch (argument) {
            case String text -> ForeignText.isolated(text);
            case LawGrounds grounds -> new LawWords(this).of(grounds);
            case null, default -> argument;
        };
    }

    /** A copy, because only one thread may use a format. */
    private MessageFormat parsed(String pattern) {
        return (MessageFormat) PARSED.get(language)
                .computeIfAbsent(pattern, first -> new MessageFormat(first, language.locale()))
                .clone();
    }

    public boolean has(String key) {
        return WORDS.get(language).containsKey(key);
    }

    /** The text for an enum constant. */
    public String of(Enum<?> constant) {
        return get("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The name of a language, for which {@link #of(Language)} would give its texts. */
    public String nameOf(Language named) {
        return of((Enum<?>) named);
    }

    /** The sentence for a rule violation. */
    public String of(RuleViolation violation) {
        String key = "violation." + violation.getCode();
        // A constraint that no form can violate has no sentence of its own.
        return has(key)
                ? get(key, violation.getArguments().stream().map(this::said).toArray())
                : get("violation.shared.refused");
    }

    private Object said(Object argument) {
        return switch (argument) {
            case LocalDate day -> day(day);
            case TrustCriterion criterion -> of(criterion);
            case TrustBound bound -> of(bound);
            default -> argument;
        };
    }

    /** Which term or law; a law is named as the moderator wrote it. */
    public String of(Ground ground) {
        return ground.text().equals(Ground.TERMS_OF_USE) ? get("shared.ground.terms") : ground.text();
    }

    /** The name of the place where a law counts. */
    public String placeOf(Jurisdiction place) {
        return new LawWords(this).place(place);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** The sentence for a problem of a field. */
    public String of(FieldProblem problem) {
        return get(
                "violation." + problem.code(),
                problem.arguments().stream().map(this::said).toArray());
    }

    private static Map<Language, Map<String, String>> load() {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Properties words = new Properties();
            for (String bundle : BUNDLES) {
                String file = "/org/jobwright/web/i18n/" + bundle + "_" + language.tag() + ".properties";
                try (InputStream stream = Texts.class.getResourceAsStream(file)) {
                    if (stream != null) {
                        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                        words.load(reader);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException("cannot read " + file, e);
                }
            }
            all.put(
                    language,
                    words.stringPropertyNames().stream()
                            .collect(java.util.stream.Collectors.toUnmodifiableMap(key -> key, words::getProperty)));
        }
        return all;
    }
}
