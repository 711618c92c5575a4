package org.jobwright.server.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of {@code ./jobwright}: words and options in any order. An unknown option is an error, so that a typing
 * mistake never starts something unintended.
 */
public record CommandLine(List<String> words, Map<String, String> options) {
    private static final Set<String> WITH_VALUE = Set.of("--port", "--data", "--as");
    private static final Set<String> WITHOUT_VALUE =
            Set.of("--no-demo", "--fresh", "--detach", "--move-dates", "--replace");
    private static final int HIGHEST_PORT = 65_535;

    public CommandLine {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    public static CommandLine parse(List<String> arguments) {
        var words = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (var iterator = arguments.iterator(); iterator.hasNext(); ) {
            String argument = iterator.next();
            int equals = argument.indexOf('=');
            String name = equals > 0 ? argument.substring(0, equals) : argument;
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (WITHOUT_VALUE.contains(argument)) {
                options.put(argument, "");
            } else if (WITH_VALUE.contains(name) && (equals > 0 || iterator.hasNext())) {
                options.put(name, equals > 0 ? argument.substring(equals + 1) : iterator.next());
            } else if (WITH_VALUE.contains(name)) {
                throw new CommandError("The option " + name + " needs a value.");
            } else {
                throw new CommandError("There is no option " + name + "; ./jobwright help lists all.");
            }
        }
        return new CommandLine(words, options);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    public int port() {
        String port = value("--port").orElse("8080");
        try {
            int number = Integer.parseInt(port);
            if (number > 0 && number <= HIGHEST_PORT) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, like a number out of range.
        }
        throw new CommandError("The port is a number from 1 to 65535, not \"" + port + "\".");
    }

    /** The word after the command, or a plain sentence if it is missing. */
    public String operand(int index, String whatIsMissing) {
        if (words.size() <= index) {
            throw new CommandError(whatIsMissing);
        }
        return words.get(index);
    }
}
