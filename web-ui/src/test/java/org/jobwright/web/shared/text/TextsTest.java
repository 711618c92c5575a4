package org.jobwright.web.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.architecture.DomainEvents;
import org.jobwright.architecture.Sources;
import org.jobwright.domain.jobs.law.RuleBook;
import org.junit.jupiter.api.Test;

/** Both languages have every text that the sources use, and no unused one. */
class TextsTest {

    private static final Path BUNDLES = Sources.ROOT.resolve("web-ui/src/main/resources/org/jobwright/web/i18n");
    private static final Path MIGRATIONS = Sources.ROOT.resolve("server/src/main/resources/db/migration");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_./-]*)\"");
    private static final Pattern FILE = Pattern.compile("\\.(?:jte|json|css|js)$|/$");
    private static final Pattern NAME = Pattern.compile("\\w+");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)[^{]*\\{([^;}]*)", Pattern.DOTALL);

    /** Timers without interceptors only wake a worker, which records its runs under its own name. */
    private static final Pattern SCHEDULED =
            Pattern.compile("(?<!@ExcludeDefaultInterceptors\\s{1,9})@Schedule\\([^;{]*?\\bvoid (\\w+)\\(");

    private static final Pattern RUN = Pattern.compile("[A-Z]\\w+\\.[a-z]\\w+");

    private static final Map<String, String> ENGLISH = read("en");
    private static final Map<String, String> GERMAN = read("de");
    private static final Set<String> IN_DOMAIN_AND_SERVICES = literals("domain", "services");
    private static final Set<String> IN_WEB = literals("web-ui");
    private static final Set<String> IN_MIGRATIONS = wordsOfMigrations();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(ENGLISH.keySet(), GERMAN.keySet());
    }

    @Test
    void noTextIsEmptyAndEveryPatternParses() {
        Stream.of(ENGLISH, GERMAN).flatMap(words -> words.entrySet().stream()).forEach(entry -> {
            assertTrue(!entry.getValue().isBlank(), entry.getKey() + " is empty");
            new MessageFormat(entry.getValue());
        });
    }

    @Test
    void everyKeyUsedByAPageExists() {
        Set<String> missing = IN_WEB.stream()
                .filter(TextsTest::looksLikeAKey)
                .filter(key -> !ENGLISH.containsKey(key) && !ENGLISH.containsKey("violation." + key))
                .map(key -> key.endsWith(".") ? key : key + ".")
                .filter(start -> ENGLISH.keySet().stream().noneMatch(known -> known.startsWith(start)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyViolationHasASentence() {
        Set<String> missing = IN_DOMAIN_AND_SERVICES.stream()
                .filter(TextsTest::looksLikeAKey)
                .filter(code -> !code.endsWith("."))
                .filter(code -> !ENGLISH.containsKey("violation." + code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void anEnumWithTextsHasThemAll() throws IOException {
        Map<String, Set<String>> constants = enumConstants();
        Set<String> worded = ENGLISH.keySet().stream()
                .filter(key -> key.startsWith("enum."))
                .map(key -> key.split("\\.", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : worded) {
            assertTrue(constants.containsKey(name), "there is no enum " + name);
            Set<String> keys = ENGLISH.keySet().stream()
                    .filter(key -> key.startsWith("enum." + name + "."))
                    .map(key -> key.substring(("enum." + name + ".").length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(constants.get(name), keys, name);
        }
    }

    @Test
    void everyRecordedEventHasATextInTheAuditLog() {
        Set<String> worded = ENGLISH.keySet().stream()
                .filter(key -> key.startsWith("audit.action."))
                .map(key -> key.substring("audit.action.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(DomainEvents.actions()), worded);
    }

    @Test
    void everyDemandOfALawHasWords() {
        assertEquals(
                Set.of(),
                RuleBook.shipped()
                        .rules()
                        .flatMap(rule -> rule.requires().stream())
                        .map(demand -> "jobs.rules.demand." + demand.code())
                        .filter(key -> !ENGLISH.containsKey(key))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noTwoEventsReadTheSameInTheAuditLog() {
        for (Map<String, String> texts : List.of(ENGLISH, GERMAN)) {
            List<String> words = texts.keySet().stream()
                    .filter(key -> key.startsWith("audit.action."))
                    .map(texts::get)
                    .toList();
            assertEquals(words.size(), Set.copyOf(words).size(), words.toString());
        }
    }

    @Test
    void everyBackgroundJobHasANameForAdministrators() {
        Set<String> scheduled = new TreeSet<>();
        for (Path file : Stream.of("services", "web-ui")
                .flatMap(module -> sources(module).stream())
                .toList()) {
            Matcher matcher = SCHEDULED.matcher(Sources.content(file));
            while (matcher.find()) {
                scheduled.add(file.getFileName().toString().replace("java", "") + matcher.group(1));
            }
        }
        IN_DOMAIN_AND_SERVICES.stream()
                .filter(text -> RUN.matcher(text).matches())
                .forEach(scheduled::add);
        Set<String> worded = ENGLISH.keySet().stream()
                .filter(key -> key.startsWith("operations.run."))
                .map(key -> key.substring("operations.run.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(scheduled, worded);
    }

    @Test
    void noTextIsUnused() {
        Set<String> prefixes = Stream.concat(IN_WEB.stream(), IN_DOMAIN_AND_SERVICES.stream())
                .filter(TextsTest::looksLikeAKey)
                .filter(literal -> !ENGLISH.containsKey(literal))
                .collect(Collectors.toSet());
        Set<String> unused = ENGLISH.keySet().stream()
                .filter(key -> !key.startsWith("enum."))
                .filter(key -> !IN_WEB.contains(key))
                // the explanation of a heading has the key heading + ".how"
                .filter(key -> !IN_WEB.contains(key.substring(0, key.lastIndexOf('.'))))
                .filter(key -> !(key.startsWith("violation.") && isRaised(key.substring("violation.".length()))))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    private static boolean isRaised(String code) {
        return code.startsWith("constraint.")
                ? IN_MIGRATIONS.contains(code.substring("constraint.".length()))
                : IN_DOMAIN_AND_SERVICES.contains(code) || IN_WEB.contains(code);
    }

    /** Starts with the name of a bundle: {@code jobs.list.title}. */
    private static boolean looksLikeAKey(String literal) {
        int dot = literal.indexOf('.');
        return dot > 0
                && Texts.BUNDLES.contains(literal.substring(0, dot))
                && !FILE.matcher(literal).find();
    }

    private static Set<String> literals(String... modules) {
        Set<String> found = new TreeSet<>();
        for (String module : modules) {
            for (Path file : sources(module)) {
                Matcher matcher = LITERAL.matcher(Sources.content(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Set<String> wordsOfMigrations() {
        return Sources.below(MIGRATIONS, ".*\\.sql").stream()
                .flatMap(file -> NAME.matcher(Sources.content(file)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> enumConstants() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String module : List.of("domain", "services", "web-ui")) {
            for (Path file : sources(module)) {
                Matcher matcher = ENUM.matcher(Sources.content(file).replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", ""));
                while (matcher.find()) {
                    Set<String> names = new TreeSet<>();
                    Matcher constant = Pattern.compile("\\b([A-Z][A-Z0-9_]*)\\b(?=\\s*(?:[(,{]|$))")
                            .matcher(matcher.group(2).replaceAll("(?s)\\([^)]*\\)", ""));
                    while (constant.find()) {
                        names.add(constant.group(1));
                    }
                    found.put(matcher.group(1), names);
                }
            }
        }
        return found;
    }

    private static List<Path> sources(String module) {
        return Sources.below(Sources.ROOT.resolve(module).resolve("src/main"), ".*\\.(java|jte)");
    }

    private static Map<String, String> read(String language) {
        Map<String, String> words = new TreeMap<>();
        for (String bundle : Texts.BUNDLES) {
            Path file = BUNDLES.resolve(bundle + "_" + language + ".properties");
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("no bundle " + file, e);
            }
            properties.forEach((key, value) -> words.put((String) key, (String) value));
        }
        return words;
    }
}
