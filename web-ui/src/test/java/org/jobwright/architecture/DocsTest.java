package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation names only what exists: classes, members, files, and the targets of its links. */
class DocsTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#]*)#?([^)]*)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    /** Names of other products, of examples, and of what runs make. */
    private static final Set<String> ELSEWHERE = Set.of(
            "aWithdrawnApplicationCannotBeMoved",
            "oneRefusedApplicationDoesNotBlockTheOthers",
            "oneOfASelectionThatDoesNotAllowItKeepsTheOthersNotBack",
            "executablePath",
            "LuceneIndexScope",
            "SpoofChecker",
            "server/log");

    private final NamedInSources sources = new NamedInSources();

    @Test
    void whatTheDocumentationNamesExists() {
        Map<String, Set<String>> unknown = new TreeMap<>();
        documents().forEach(file -> {
            Set<String> names = CODE.matcher(
                            BLOCK.matcher(Sources.content(file)).replaceAll(""))
                    .results()
                    .map(code -> code.group(1))
                    .filter(code -> !ELSEWHERE.contains(code) && !sources.know(code))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!names.isEmpty()) {
                unknown.put(Sources.ROOT.relativize(file).toString(), names);
            }
        });
        assertEquals(Map.of(), unknown);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = documents()
                .flatMap(file -> LINK.matcher(Sources.content(file))
                        .results()
                        .filter(link -> !leadsSomewhere(file, link))
                        .map(link -> Sources.ROOT.relativize(file) + ": " + link.group()))
                .toList();
        assertEquals(List.of(), broken);
    }

    @Test
    void aNameThatNoLongerExistsIsFound() {
        for (String known : List.of(
                "DocsTest",
                "…DocsTest",
                "architecture.DocsTest",
                "DocsTest.everyLinkLeadsSomewhere",
                "docs/glossary.md",
                "gone")) {
            assertTrue(sources.know(known), known);
        }
        for (String gone : List.of(
                "No" + "SuchTest",
                "web.DocsTest",
                "DocsTest.noSuch" + "Method",
                "noSuch" + "Method",
                "NO_SUCH" + "_CONSTANT",
                "docs/gone.md")) {
            assertFalse(sources.know(gone), gone);
        }
    }

    private static boolean leadsSomewhere(Path file, MatchResult link) {
        Path target = link.group(1).isEmpty()
                ? file
                : file.resolveSibling(link.group(1)).normalize();
        return Files.exists(target)
                && (link.group(2).isEmpty()
                        || HEADING.matcher(Sources.content(target))
                                .results()
                                .anyMatch(heading -> anchor(heading.group(1)).equals(link.group(2))));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                .strip()
                .replace(' ', '-');
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md").map(Sources.ROOT::resolve),
                Sources.below(Sources.ROOT.resolve("docs"), ".*\\.md").stream());
    }
}
