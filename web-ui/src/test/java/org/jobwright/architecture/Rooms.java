package org.jobwright.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which packages of a feature use which others of the same feature, layer by layer.
 *
 * @param arrows from a package to those that it uses, all without the root
 */
record Rooms(Map<String, Set<String>> arrows) {

    private static final Set<String> LAYERS = Set.of("domain", "services", "web");

    Rooms {
        arrows = new TreeMap<>(arrows);
    }

    /** A line is a package and the packages below its feature that it uses; a dot is the feature's own package. */
    static Rooms read(Path table) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(table)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split("\t", -1);
                String feature = feature(cells[0]).orElseThrow();
                Set<String> used = new TreeSet<>();
                Arrays.stream(cells[1].split(" ", -1))
                        .forEach(room -> used.add(room.equals(".") ? feature : feature + "." + room));
                arrows.put(cells[0], used);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rooms(arrows);
    }

    /** The actual dependencies of the classes. */
    static Rooms of(JavaClasses classes, String root) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Optional<String> from = below(root, dependency.getOriginClass());
                Optional<String> to = below(root, dependency.getTargetClass());
                if (from.isPresent() && to.isPresent() && !from.equals(to)) {
                    Optional<String> feature = feature(from.get());
                    if (feature.isPresent() && feature.equals(feature(to.get()))) {
                        arrows.computeIfAbsent(from.get(), room -> new TreeSet<>())
                                .add(to.get());
                    }
                }
            }
        }
        return new Rooms(arrows);
    }

    private static Optional<String> below(String root, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(root + ".") ? Optional.of(name.substring(root.length() + 1)) : Optional.empty();
    }

    /** {@code domain.jobs} of {@code domain.jobs.advert}; empty for a package outside any feature. */
    private static Optional<String> feature(String room) {
        String[] parts = room.split("\\.", -1);
        boolean known = parts.length > 1
                && LAYERS.contains(parts[0])
                && (ArchitectureRules.FEATURES.containsKey(parts[1]) || parts[1].equals("shell"));
        return known ? Optional.of(parts[0] + "." + parts[1]) : Optional.empty();
    }

    /** The arrows that the other one lacks, in words. */
    Set<String> without(Rooms other) {
        Set<String> left = new TreeSet<>();
        arrows.forEach((from, used) -> used.stream()
                .filter(to -> !other.arrows.getOrDefault(from, Set.of()).contains(to))
                .forEach(to -> left.add(from + " uses " + to)));
        return left;
    }

    /** A path from a package back to itself; empty if there is none. */
    List<String> circle() {
        for (String start : arrows.keySet()) {
            List<String> found = wayBack(start, start, new LinkedHashSet<>());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<String> wayBack(String start, String at, Set<String> seen) {
        seen.add(at);
        for (String next : arrows.getOrDefault(at, Set.of())) {
            if (next.equals(start)) {
                return new ArrayList<>(List.of(at, start));
            }
            if (!seen.contains(next)) {
                List<String> rest = wayBack(start, next, seen);
                if (!rest.isEmpty()) {
                    rest.addFirst(at);
                    return rest;
                }
            }
        }
        return List.of();
    }
}
