package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobwright.domain.candidates.Resume.Work;
import org.jobwright.domain.talent.reading.DatedLines.Dated;

/** Jobs with their dates: each begins at a line with dates, and has its title and employer in it or next to it. */
final class JobsReader {

    static final int MOST_JOBS = 40;
    private static final int MOST_SUMMARY = 2_000;
    private static final int LINES_OF_A_HEAD = 2;

    /** What belongs to the head of a job, and the lines it was read from. */
    private record Head(JobHead said, Dated dated, int first, int last, List<CvLine> lines) {}

    private final List<CvLine> lines;
    private final List<Dated> dates;
    private final boolean above;

    private JobsReader(List<CvLine> lines) {
        this.lines = lines;
        this.dates = DatedLines.in(lines).stream().limit(MOST_JOBS).toList();
        this.above = !dates.isEmpty() && beginsAbove(dates.getFirst());
    }

    static List<Proposed<Work>> read(List<CvLine> lines) {
        JobsReader reader = new JobsReader(lines);
        List<Head> heads = reader.heads();
        return IntStream.range(0, heads.size())
                .mapToObj(i -> reader.job(
                        heads.get(i), i + 1 < heads.size() ? heads.get(i + 1).first() : lines.size()))
                .toList();
    }

    /** The first job shows the layout: something above its dates is the beginning of it. */
    private boolean beginsAbove(Dated first) {
        return IntStream.range(0, first.index())
                .anyMatch(i -> DatedLines.isHead(lines.get(i).text()));
    }

    private List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < dates.size(); i++) {
            Dated dated = dates.get(i);
            int to = i + 1 < dates.size() ? dates.get(i + 1).index() : lines.size();
            Optional<Head> head = head(dated, from, to);
            if (head.isPresent()) {
                heads.add(head.get());
                from = head.get().last() + 1;
            }
        }
        return heads;
    }

    private Optional<Head> head(Dated dated, int from, int to) {
        List<HeadPart> parts = new ArrayList<>(HeadPart.of(dated.line(), dated.rest()));
        List<Integer> used = new ArrayList<>(List.of(dated.index()));
        take(near(dated, above ? from - 1 : to), parts, used, above);
        if (above) {
            take(near(dated, to), parts, used, false);
        }
        JobHead said = JobHead.of(parts);
        if (said.title() == null && said.employer() == null) {
            return Optional.empty();
        }
        List<Integer> sorted = used.stream().sorted().toList();
        return Optional.of(new Head(
                said,
                dated,
                sorted.getFirst(),
                sorted.getLast(),
                sorted.stream().map(lines::get).toList()));
    }

    /** Takes lines while something is missing. A line on the other side must say what is missing. */
    private void take(List<Integer> near, List<HeadPart> parts, List<Integer> used, boolean upwards) {
        for (int index : near) {
            List<HeadPart> more = HeadPart.of(lines.get(index), lines.get(index).text());
            boolean expected = upwards == above;
            boolean adds = !JobHead.hasTitle(parts) && JobHead.hasTitle(more)
                    || !JobHead.hasOrganization(parts) && JobHead.hasOrganization(more);
            boolean missing =
                    expected ? parts.isEmpty() || !JobHead.isComplete(parts) : !JobHead.isComplete(parts) && adds;
            if (!missing) {
                return;
            }
            parts.addAll(upwards ? 0 : parts.size(), more);
            used.add(index);
        }
    }

    /** The lines next to the dates that may belong to the head, up to a limit that is not one of them. */
    private List<Integer> near(Dated dated, int limit) {
        int step = limit < dated.index() ? -1 : 1;
        List<Integer> near = new ArrayList<>();
        for (int i = dated.index() + step; i != limit && near.size() < LINES_OF_A_HEAD; i += step) {
            if (DatedLines.isHead(lines.get(i).text())) {
                near.add(i);
            } else if (!lines.get(i).isBlank() || !near.isEmpty()) {
                break;
            }
        }
        return near;
    }

    /** One with a single date began and ended then, as far as is known: without an end it would last until today. */
    private Proposed<Work> job(Head head, int end) {
        Period period = head.dated().period();
        String summary = lines.subList(head.last() + 1, Math.max(head.last() + 1, end)).stream()
                .filter(line -> !line.isBlank())
                .map(CvLine::text)
                .collect(Collectors.joining("\n"));
        Work work = new Work(
                head.said().employer(),
                head.said().place(),
                head.said().title(),
                null,
                period.start(),
                period.isSingle() ? period.start() : period.end(),
                summary.substring(0, Math.min(summary.length(), MOST_SUMMARY)),
                List.of());
        return new Proposed<>(work, head.lines());
    }
}
