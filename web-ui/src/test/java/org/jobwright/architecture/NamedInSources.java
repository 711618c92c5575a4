package org.jobwright.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a piece of code in a text may name: classes, members, constants, constraints and files of this checkout. */
final class NamedInSources {

    private static final String READ = ".*\\.(java|js|css|jte|sql|xml|tsv|json|properties|conf|cli)";
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern SUPERCLASS = Pattern.compile("\\bextends (\\w+)");

    /** {@code web.search.JobPages.list(…)}: packages, class and member. */
    private static final Pattern CLASS =
            Pattern.compile("((?:[a-z]\\w*\\.)*)(…?[A-Z]\\w*[a-z]\\w*)(?:\\.([a-z]\\w*))?(?:\\(.*)?");

    /** A member, a constant, or a function or constraint of the database. */
    private static final Pattern NAME =
            Pattern.compile("([a-z]+[A-Z]\\w*|[A-Z0-9]+_[A-Z0-9_]+|(?:jobwright|pk|fk|uq|ck|ix)_\\w+)(?:\\(.*)?");

    /** Below the root, a module or its sources; others are addresses, or made by a run. */
    private static final Pattern PATH = Pattern.compile(
            "(?:docs|domain|services|web-ui|server|deployment|benchmarks|src|jte|assets)/(?!target/)[\\w./-]*"
                    + "|[\\w-]+\\.(?:md|tsv|sql|jte|css|js)");

    private final List<Path> modules = Sources.modules();
    private final Map<String, List<Path>> classes = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> files = new HashSet<>();

    NamedInSources() {
        for (Path module : modules) {
            for (Path file : Sources.below(module.resolve("src"), READ)) {
                WORD.matcher(Sources.content(file)).results().forEach(word -> words.add(word.group()));
                String name = file.getFileName().toString();
                files.add(name);
                if (name.endsWith(".java")) {
                    classes.computeIfAbsent(name.replace(".java", ""), key -> new ArrayList<>())
                            .add(file);
                }
            }
        }
    }

    /** Whether everything that the code names is there. */
    boolean know(String code) {
        Matcher type = CLASS.matcher(code);
        if (type.matches()) {
            return knowClass(type.group(1), type.group(2))
                    && (type.group(3) == null || knowMember(type.group(2), type.group(3)));
        }
        Matcher name = NAME.matcher(code);
        if (name.matches()) {
            return words.contains(name.group(1));
        }
        return !PATH.matcher(code).matches() || files.contains(code) || isBelowAModule(code);
    }

    private boolean knowClass(String packages, String name) {
        if (name.startsWith("…")) {
            return classes.keySet().stream().anyMatch(other -> other.endsWith(name.substring(1)));
        }
        String file = "/" + packages.replace('.', '/') + name + ".java";
        return classes.containsKey(name)
                ? classes.get(name).stream()
                        .anyMatch(source -> source.toString().endsWith(file))
                : packages.isEmpty() && words.contains(name);
    }

    /** Here or in a superclass; what a class of a library has is not known. */
    private boolean knowMember(String type, String member) {
        return !classes.containsKey(type)
                || classes.get(type).stream().map(Sources::content).anyMatch(source -> mentions(source, member));
    }

    private boolean mentions(String source, String member) {
        Matcher superclass = SUPERCLASS.matcher(source);
        return Pattern.compile("\\b" + member + "\\b").matcher(source).find()
                || superclass.find()
                        && classes.containsKey(superclass.group(1))
                        && knowMember(superclass.group(1), member);
    }

    private boolean isBelowAModule(String path) {
        return Stream.concat(
                        Stream.of(Sources.ROOT),
                        modules.stream()
                                .flatMap(module -> Stream.of(
                                        module,
                                        module.resolve("src/main"),
                                        module.resolve("src/main/jte"),
                                        module.resolve("src/main/webapp"))))
                .anyMatch(start -> Files.exists(start.resolve(path)));
    }
}
