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
 * The product's words in one language. A test says them in English, as they stand in the bundles, with {@code {0}} where
 * something is put in (anything, when it is not told); what stands in no bundle, such as the title of a job, is the same in every language.
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

    /** Exactly this text; a word that is several things in English may be any of their translations. */
    public Pattern exactly(String english, Object... arguments) {
        return pattern(english, "^(?:%s)$", arguments);
    }

    /** A text that begins so. */
    public Pattern beginningWith(String english, Object... arguments) {
        return pattern(english, "^(?:%s)(?: |$)", arguments);
    }

    /** A text that has this in it. */
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
