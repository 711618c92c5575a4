package org.jobwright.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.server.Build;

/**
 * The product's texts in one language. A test names them in English, as in the bundles, with {@code {0}} for an
 * argument (any value if none is given); text outside the bundles, such as the title of a job, is the same in every
 * language.
 */
public final class Words {
    private static final Path BUNDLES = Build.TARGET
            .resolve("../../web-ui/src/main/resources/org/jobwright/web/i18n")
            .normalize();
    private static final Properties ENGLISH = load("en");

    private final Locale locale;
    private final Properties texts;

    private Words(String language) {
        locale = Locale.of(language);
        texts = load(language);
    }

    public static Words in(String language) {
        return new Words(language);
    }

    /** Exactly this text; a text with several meanings in English may be any of its translations. */
    public Pattern exactly(String english, Object... arguments) {
        return pattern(english, "^(?:%s)$", arguments);
    }

    /** A text that begins like this. */
    public Pattern beginningWith(String english, Object... arguments) {
        return pattern(english, "^(?:%s)(?: |$)", arguments);
    }

    /** A text that contains this. */
    public Pattern containing(String english, Object... arguments) {
        return pattern(english, "%s", arguments);
    }

    private Pattern pattern(String english, String frame, Object... arguments) {
        String alternatives = translations(english)
                .map(text -> arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments))
                .map(text -> text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0"))
                .map(text -> text.replaceAll("\\\\\\{\\d\\\\}", ".*"))
                .distinct()
                .collect(Collectors.joining("|"));
        return Pattern.compile(frame.formatted(alternatives));
    }

    private Stream<String> translations(String english) {
        Stream<String> found = ENGLISH.stringPropertyNames().stream()
                .filter(key -> ENGLISH.getProperty(key).equals(english))
                .map(texts::getProperty);
        return Stream.concat(found, Stream.of(english));
    }

    private static Properties load(String language) {
        var texts = new Properties();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                try (var reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
