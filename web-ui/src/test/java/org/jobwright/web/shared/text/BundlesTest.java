package org.jobwright.web.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.architecture.Sources;
import org.junit.jupiter.api.Test;

/** A bundle is named like a feature. It holds the words of this feature, and the pages of no other one use them. */
class BundlesTest {

    private static final Path BUNDLES = Sources.ROOT.resolve("web-ui/src/main/resources/org/jobwright/web/i18n");
    private static final Pattern KEY = Pattern.compile("(?m)^([^#=\\s]+)=");
    private static final Pattern USED =
            Pattern.compile("\"(?:violation\\.)?(([a-z]+)\\.[A-Za-z0-9_./-]*)\"(?<!\\.(?:jte|json|css|js)\")");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)");

    @Test
    void aPageUsesTheWordsOfItsFeatureAndSharedOnes() {
        Map<String, Set<String>> strangers = new TreeMap<>();
        for (Path root : List.of(Sources.WEB, Sources.TEMPLATES)) {
            for (Path file : Sources.below(root, ".*\\.(java|jte)")) {
                Set<String> found = strangers(feature(root, file), Sources.content(file));
                if (!found.isEmpty()) {
                    strangers.put(root.relativize(file).toString(), found);
                }
            }
        }
        assertEquals(Map.of(), strangers, "words that several features use belong to shared");
    }

    @Test
    void wordsOfAnotherFeatureAreSeen() {
        assertEquals(Set.of("search.jobs.title", "search.sort."), strangers("jobs", """
                        texts.get("jobs.title"), texts.get("shared.save"), texts.get("search.jobs.title"),
                        texts.get("search.sort." + order), address("search.js")"""));
    }

    @Test
    void noKeyStandsTwice() {
        Set<String> twice = new TreeSet<>();
        for (Path file : Sources.below(BUNDLES, ".*\\.properties")) {
            Set<String> seen = new TreeSet<>();
            KEY.matcher(Sources.content(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !seen.add(key))
                    .forEach(key -> twice.add(file.getFileName() + ": " + key));
        }
        assertEquals(Set.of(), twice, "the second text would silently replace the first");
    }

    @Test
    void aBundleContainsTheTextsOfItsFeature() {
        Map<String, String> features = featuresOfEnums();
        Set<String> misplaced = new TreeSet<>();
        for (Path file : Sources.below(BUNDLES, ".*\\.properties")) {
            String bundle = file.getFileName().toString().replaceFirst("_.*", "");
            KEY.matcher(Sources.content(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !key.startsWith("violation.constraint."))
                    .filter(key -> !bundle.equals(home(key, features)))
                    .forEach(key -> misplaced.add(file.getFileName() + ": " + key));
        }
        assertEquals(Set.of(), misplaced);
    }

    private static Set<String> strangers(String feature, String source) {
        return USED.matcher(source)
                .results()
                .filter(used -> Texts.BUNDLES.contains(used.group(2)))
                .filter(used -> !used.group(2).equals(feature) && !used.group(2).equals("shared"))
                .map(used -> used.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code jobs} of {@code jobs.title}, of {@code violation.jobs.closed} and of an enum of this feature. */
    private static String home(String key, Map<String, String> features) {
        String[] words = key.split("\\.", -1);
        return switch (words[0]) {
            case "enum" -> features.get(words[1]);
            case "violation" -> words[1];
            default -> words[0];
        };
    }

    private static Map<String, String> featuresOfEnums() {
        Map<String, String> features = new TreeMap<>();
        for (String layer : List.of(
                "domain/src/main/java/org/jobwright/domain",
                "services/src/main/java/org/jobwright/services",
                "web-ui/src/main/java/org/jobwright/web")) {
            Path root = Sources.ROOT.resolve(layer);
            for (Path file : Sources.below(root, ".*\\.java")) {
                ENUM.matcher(Sources.content(file))
                        .results()
                        .forEach(found -> features.put(found.group(1), feature(root, file)));
            }
        }
        return features;
    }

    private static String feature(Path root, Path file) {
        return root.relativize(file).getName(0).toString();
    }
}
