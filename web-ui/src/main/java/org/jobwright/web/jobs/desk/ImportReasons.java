package org.jobwright.web.jobs.desk;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.services.jobs.imports.ImportPreview;
import org.jobwright.web.shared.text.Texts;

/** The reasons of an import report in words. */
final class ImportReasons {

    private ImportReasons() {}

    /** A reason is a code, or a code with the path of a field and arguments; the field is named as it is stored. */
    static String sentence(String reason, Texts texts) {
        return sentence(reason, texts, path -> path);
    }

    /** The same, with the field in words. */
    static String words(String reason, Texts texts) {
        return sentence(reason, texts, path -> field(path, texts));
    }

    /** All that is said about a record of a preview. */
    static List<String> of(ImportPreview.Line line, Texts texts) {
        return Stream.concat(
                        line.codes().stream().map(code -> words(code, texts)),
                        line.problems().stream()
                                .map(problem -> field(problem.field(), texts) + ": " + texts.of(problem)))
                .distinct()
                .toList();
    }

    /** All reasons of a line of a report, as one text. */
    static String of(ImportReport.Line line, Texts texts) {
        return line.reasons().stream().map(reason -> words(reason, texts)).collect(Collectors.joining(" "));
    }

    private static String sentence(String reason, Texts texts, UnaryOperator<String> name) {
        List<String> parts = List.of(reason.split(Pattern.quote(ImportReport.SEPARATOR), -1));
        String key = "violation." + parts.getFirst();
        if (parts.size() == 1) {
            return texts.get(key);
        }
        Object[] figures = parts.subList(2, parts.size()).toArray();
        return name.apply(parts.get(1)) + ": " + texts.get(key, figures);
    }

    private static String field(String path, Texts texts) {
        String key = "shared.advert.field." + path.replaceAll("\\[\\d{1,9}]", "");
        for (String part = key; part.length() > "shared.advert.field".length(); part = parent(part)) {
            if (texts.has(part)) {
                return texts.get(part);
            }
        }
        return path;
    }

    private static String parent(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }
}
