package org.jobwright.domain.messages;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/** The text of a template: words, and names such as {@code {{first_name}}} that stand for values. */
public record TemplateText(String text) {

    private static final Pattern NAME = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

    /** Refuses names that the kind does not know, which would otherwise be sent as they stand. */
    public void requireNamesOf(TemplateKind kind) {
        Set<String> unknown = new TreeSet<>();
        names(name -> {
            if (TemplateVariable.named(name).filter(kind.variables()::contains).isEmpty()) {
                unknown.add(name);
            }
        });
        if (!unknown.isEmpty()) {
            throw new InvalidInput(FieldProblem.of(
                    "body",
                    "messages.template.unknown-name",
                    unknown.stream().map(name -> "{{" + name + "}}").collect(Collectors.joining(", "))));
        }
        String rest = NAME.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw new InvalidInput(FieldProblem.of("body", "messages.template.unclosed"));
        }
    }

    /** The names whose value is not there, in the order of the enum. */
    public List<TemplateVariable> missing(Map<TemplateVariable, String> values) {
        Set<TemplateVariable> missing = EnumSet.noneOf(TemplateVariable.class);
        names(name -> TemplateVariable.named(name)
                .filter(variable -> values.getOrDefault(variable, "").isBlank())
                .ifPresent(missing::add));
        return List.copyOf(missing);
    }

    /** The text with the values in place of their names; nothing that a value contains is taken for a name. */
    public String fill(Map<TemplateVariable, String> values) {
        StringBuilder filled = new StringBuilder();
        Matcher found = NAME.matcher(text);
        int from = 0;
        while (found.find()) {
            filled.append(text, from, found.start())
                    .append(TemplateVariable.named(found.group(1).strip())
                            .map(variable -> values.getOrDefault(variable, ""))
                            .orElse(found.group()));
            from = found.end();
        }
        return filled.append(text, from, text.length()).toString();
    }

    private void names(Consumer<String> use) {
        NAME.matcher(text).results().forEach(found -> use.accept(found.group(1).strip()));
    }
}
