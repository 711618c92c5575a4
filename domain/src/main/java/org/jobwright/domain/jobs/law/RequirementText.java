package org.jobwright.domain.jobs.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The parameters of a requirement as people type them: {@code perYear = 50000; currency = CAD}. */
public final class RequirementText {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z]{1,40}(?:\\.[a-zA-Z]{1,40})?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int MOST = 10;
    private static final int MAX_VALUE = 200;

    private RequirementText() {}

    /** The parameters without the code, as they are typed. */
    public static String of(Requirement requirement) {
        return parameters(requirement).entrySet().stream()
                .map(parameter -> parameter.getKey() + " = " + parameter.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The parameters without the code, in their order; a part of another has the name {@code whole.part}. */
    public static Map<String, Object> parameters(Requirement requirement) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        requirement.content().forEach((name, value) -> {
            if (value instanceof Map<?, ?> parts) {
                parts.forEach((part, inner) -> parameters.put(name + "." + part, inner));
            } else if (!name.equals("code")) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }

    /**
     * A requirement with these parameters.
     *
     * @param path where a problem belongs
     */
    public static Requirement read(String path, String code, String details) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("code", code);
        String[] parts = details.isBlank() ? new String[0] : details.split(";", -1);
        if (parts.length > MOST) {
            throw unreadable(path);
        }
        for (String part : parts) {
            String[] pair = part.split("=", 2);
            if (pair.length < 2
                    || !NAME.matcher(pair[0].strip()).matches()
                    || pair[0].strip().equals("code")
                    || pair[1].isBlank()
                    || pair[1].length() > MAX_VALUE) {
                throw unreadable(path);
            }
            put(content, pair[0].strip(), value(pair[1].strip()));
        }
        try {
            return new Requirement(content);
        } catch (RuleViolation incomplete) {
            throw unreadable(path);
        }
    }

    private static InvalidInput unreadable(String path) {
        return new InvalidInput(FieldProblem.of(path, "jobs.law.rule.details"));
    }

    private static void put(Map<String, Object> content, String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            content.put(name, value);
            return;
        }
        Map<String, Object> inner = new LinkedHashMap<>();
        if (content.get(name.substring(0, dot)) instanceof Map<?, ?> before) {
            before.forEach((key, old) -> inner.put(key.toString(), old));
        }
        inner.put(name.substring(dot + 1), value);
        content.put(name.substring(0, dot), inner);
    }

    private static Object value(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> NUMBER.matcher(text).matches() ? (Object) Integer.valueOf(text) : text;
        };
    }
}
