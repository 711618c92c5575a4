package org.jobwright.domain.matching.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.candidates.Resume.Work;
import org.jobwright.domain.matching.result.QuoteSource;
import org.jobwright.domain.talent.reading.CvLine;
import org.jobwright.domain.talent.reading.CvParts;
import org.jobwright.domain.talent.reading.CvReader;
import org.jobwright.domain.talent.reading.Proposed;
import org.jobwright.domain.talent.reading.ProposedResume;

/**
 * The text of a CV as lines. A sentence that goes on in the next line is one line, because a word such as "no" may stand in
 * the line above; it keeps the number of the first.
 */
final class CvReading {

    /** A shorter line ends where its writer ended it, unless its last word is one such as "with". */
    private static final int FULL_LINE = 40;

    private static final int LONGEST = 1_000;
    private static final int MOST_LINES = 2_000;
    private static final String ENDS = ".;:!?|";

    private final CvParts parts;
    private final ProposedResume proposed;
    private final LocalDate applied;

    CvReading(String text, LocalDate applied) {
        this.parts = CvParts.of(text);
        this.proposed = CvReader.read(text);
        this.applied = applied;
    }

    List<TextLine> lines() {
        return whole(parts.own());
    }

    List<TextLine> education() {
        return whole(parts.education());
    }

    /** The lines in which a language was read, each once. */
    List<TextLine> languages() {
        return proposed.languages().stream()
                .flatMap(language -> language.source().stream())
                .distinct()
                .map(CvReading::line)
                .toList();
    }

    List<WorkedPeriod> work() {
        return proposed.work().stream()
                .flatMap(job -> WorkedPeriod.of(job.value(), head(job), lines(job), applied).stream())
                .toList();
    }

    /** Title, employer and dates, which may stand in several lines. */
    private static TextLine head(Proposed<Work> job) {
        String said = job.source().stream().map(CvLine::text).collect(Collectors.joining(" \u00B7 "));
        return TextLine.of(QuoteSource.CV, job.source().getFirst().number(), Material.bounded(said));
    }

    private static List<TextLine> lines(Proposed<Work> job) {
        List<TextLine> lines = new ArrayList<>(List.of(head(job)));
        String summary = job.value().summary();
        if (summary != null) {
            List<CvLine> told = new ArrayList<>();
            int number = job.source().getLast().number();
            for (String line : (Iterable<String>) summary.lines()::iterator) {
                number++;
                told.add(new CvLine(number, line));
            }
            lines.addAll(whole(told));
        }
        return lines;
    }

    private static List<TextLine> whole(List<CvLine> lines) {
        List<TextLine> whole = new ArrayList<>();
        int most = Math.min(lines.size(), MOST_LINES);
        CvLine begun = null;
        CvLine last = null;
        for (CvLine line : lines.subList(0, most)) {
            if (begun != null && goesOn(last, line) && begun.text().length() < LONGEST) {
                begun = new CvLine(begun.number(), begun.text() + " " + line.text());
            } else {
                if (begun != null) {
                    whole.add(line(begun));
                }
                begun = line;
            }
            last = line;
        }
        if (begun != null) {
            whole.add(line(begun));
        }
        return whole;
    }

    private static boolean goesOn(CvLine line, CvLine next) {
        String text = line.text();
        if (next.number() != line.number() + 1 || text.isEmpty() || next.text().isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        if (ENDS.indexOf(last) >= 0) {
            return false;
        }
        List<Word> words = Words.of(text);
        return text.length() >= FULL_LINE && (Character.isLowerCase(next.text().charAt(0)) || last == ',')
                || !words.isEmpty() && MatchWords.is("small", words.getLast());
    }

    private static TextLine line(CvLine line) {
        return TextLine.of(QuoteSource.CV, line.number(), Material.bounded(line.text()));
    }
}
