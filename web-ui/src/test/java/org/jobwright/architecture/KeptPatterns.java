package org.jobwright.architecture;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The patterns that product classes keep in constants, alone or in a collection. */
final class KeptPatterns {

    private static final List<String> MODULES = List.of("domain", "services", "web-ui");

    private KeptPatterns() {}

    /** By class and constant. */
    static Map<String, Pattern> all() throws IOException, ReflectiveOperationException {
        Map<String, Pattern> found = new TreeMap<>();
        for (String module : MODULES) {
            Path classes = Path.of("..", module, "target", "classes");
            for (Path file : files(classes)) {
                String name = classes.relativize(file)
                        .toString()
                        .replaceAll("[.]class$", "")
                        .replace('/', '.');
                if (!name.endsWith("-info")) {
                    collect(name, found);
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static void collect(String name, Map<String, Pattern> found) throws ReflectiveOperationException {
        for (Field field : fields(name)) {
            if (Modifier.isStatic(field.getModifiers()) && holdsPatterns(field)) {
                field.setAccessible(true);
                String where = name.substring(name.lastIndexOf('.') + 1) + "." + field.getName();
                add(where, value(field), found);
            }
        }
    }

    /** None for a class that needs the server, or that is packaged outside its module. */
    private static Field[] fields(String name) {
        try {
            return Class.forName(name, false, KeptPatterns.class.getClassLoader())
                    .getDeclaredFields();
        } catch (ClassNotFoundException | NoClassDefFoundError onlyInTheServer) {
            return new Field[0];
        }
    }

    private static boolean holdsPatterns(Field field) {
        try {
            return field.getGenericType().getTypeName().contains("java.util.regex.Pattern");
        } catch (TypeNotPresentException onlyInTheServer) {
            return false;
        }
    }

    private static Object value(Field field) throws IllegalAccessException {
        try {
            return field.get(null);
        } catch (LinkageError onlyInTheServer) {
            return null;
        }
    }

    private static void add(String where, Object value, Map<String, Pattern> found) {
        switch (value) {
            case Pattern pattern -> found.put(where, pattern);
            case Map<?, ?> map -> map.forEach((key, each) -> add(where + "." + key, each, found));
            case Collection<?> all -> all.forEach(each -> add(where + "." + each, each, found));
            case null, default -> {
                // Composed of patterns in some other way; its parts are in constants as well.
            }
        }
    }
}
