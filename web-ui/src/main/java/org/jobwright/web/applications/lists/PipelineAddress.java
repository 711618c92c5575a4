package org.jobwright.web.applications.lists;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantFilter.Mark;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.web.shared.EnumParameter;

/**
 * The visible part of a pipeline, as in its address, so that a list can be shared, revisited, and worked through person
 * by person.
 *
 * @param marks only people with all of these marks
 * @param words the search words; empty for everyone
 * @param sort the order chosen by the reader; null for the default
 * @param stage one stage; null for all
 * @param tag only people with this tag; null for all
 * @param opened how many people the expanded columns of the board show; columns are counted from 0
 * @param columns the columns of the list
 */
public record PipelineAddress(
        PipelineTab tab,
        Set<Mark> marks,
        String words,
        ApplicantSort sort,
        PipelineStageId stage,
        TagId tag,
        Map<Integer, Integer> opened,
        Set<ApplicantColumn> columns)
        implements Serializable {

    private static final String VIEW = "view";
    private static final String SHOW = "show";
    private static final String WORDS = "q";
    private static final String SORT = "sort";
    private static final String STAGE = "stage";
    private static final String TAG = "tag";
    private static final String OPENED = "open";
    private static final String COLUMNS = "columns";

    public PipelineAddress {
        marks = Set.copyOf(marks);
        opened = Map.copyOf(opened);
        columns = columns.isEmpty() ? ApplicantColumn.USUAL : Set.copyOf(columns);
    }

    public static PipelineAddress read(QueryParameters query) {
        return new PipelineAddress(
                PipelineTab.of(query.getSingleParameter(VIEW).orElse("")),
                parts(query, SHOW)
                        .flatMap(part -> EnumParameter.read(Mark.class, part).stream())
                        .collect(Collectors.toSet()),
                query.getSingleParameter(WORDS).orElse(""),
                query.getSingleParameter(SORT)
                        .flatMap(sort -> EnumParameter.read(ApplicantSort.class, sort))
                        .orElse(null),
                query.getSingleParameter(STAGE)
                        .flatMap(id -> Identifiers.read(id, PipelineStageId::new))
                        .orElse(null),
                query.getSingleParameter(TAG)
                        .flatMap(id -> Identifiers.read(id, TagId::new))
                        .orElse(null),
                parts(query, OPENED)
                        .filter(part -> part.matches("[0-9]{1,2}-[0-9]{1,3}"))
                        .map(part -> part.split("-", 2))
                        .collect(Collectors.toMap(
                                part -> Integer.valueOf(part[0]), part -> Integer.valueOf(part[1]), Integer::max)),
                parts(query, COLUMNS)
                        .flatMap(part -> EnumParameter.read(ApplicantColumn.class, part).stream())
                        .collect(Collectors.toSet()));
    }

    private static Stream<String> parts(QueryParameters query, String name) {
        return Stream.of(query.getSingleParameter(name).orElse("").split(",", 20));
    }

    /** All of a tab. */
    public static PipelineAddress of(PipelineTab tab) {
        return new PipelineAddress(tab, Set.of(), "", null, null, null, Map.of(), ApplicantColumn.USUAL);
    }

    /** The people of a tab with a mark. */
    public static PipelineAddress ofMarked(PipelineTab tab, Mark mark) {
        return of(tab).withMark(mark, true);
    }

    /** The people of this tab who are still to be reviewed, one after the other. */
    public PipelineAddress forReview() {
        return ofMarked(tab, Mark.TO_REVIEW);
    }

    /** Whether the new people are being worked through. */
    public boolean isReview() {
        return marks.contains(Mark.TO_REVIEW);
    }

    PipelineAddress withWords(String searched) {
        return new PipelineAddress(tab, marks, searched, sort, stage, tag, opened, columns);
    }

    PipelineAddress withSort(ApplicantSort chosen) {
        return new PipelineAddress(tab, marks, words, chosen, stage, tag, opened, columns);
    }

    public PipelineAddress withStage(PipelineStageId chosen) {
        return new PipelineAddress(tab, marks, words, sort, chosen, tag, opened, columns);
    }

    PipelineAddress withTag(TagId chosen) {
        return new PipelineAddress(tab, marks, words, sort, stage, chosen, opened, columns);
    }

    PipelineAddress withMark(Mark mark, boolean wanted) {
        Set<Mark> changed = EnumSet.noneOf(Mark.class);
        changed.addAll(marks);
        if (wanted) {
            changed.add(mark);
        } else {
            changed.remove(mark);
        }
        return new PipelineAddress(tab, changed, words, sort, stage, tag, opened, columns);
    }

    public PipelineAddress withOpened(int column, int people) {
        Map<Integer, Integer> more = new HashMap<>(opened);
        more.put(column, people);
        return new PipelineAddress(tab, marks, words, sort, stage, tag, more, columns);
    }

    PipelineAddress withColumn(ApplicantColumn column, boolean wanted) {
        Set<ApplicantColumn> changed = new HashSet<>(columns);
        if (wanted) {
            changed.add(column);
        } else {
            changed.remove(column);
        }
        return new PipelineAddress(tab, marks, words, sort, stage, tag, opened, changed);
    }

    /** Without what is no longer there: an archived stage, a deleted tag. */
    PipelineAddress withKnown(Set<PipelineStageId> stages, Set<TagId> tags) {
        return withStage(stages.contains(stage) ? stage : null).withTag(tags.contains(tag) ? tag : null);
    }

    /** What is kept of it under a name: not what is only unfolded. */
    public PipelineAddress forSaving() {
        return new PipelineAddress(tab, marks, words, sort, stage, tag, Map.of(), columns);
    }

    /** The address to come back to: a board shows everybody. */
    public PipelineAddress forReturn() {
        return tab == PipelineTab.BOARD ? withStage(null).withMark(Mark.TO_REVIEW, false) : this;
    }

    /** The same with everybody of its tab. */
    public PipelineAddress withoutFilter() {
        PipelineAddress all = withWords("").withStage(null).withTag(null);
        for (Mark mark : marks) {
            all = all.withMark(mark, false);
        }
        return all;
    }

    /** Whether it shows fewer people than its tab holds. */
    public boolean isNarrowed() {
        return !marks.isEmpty() || !words.isBlank() || stage != null || tag != null;
    }

    /** Whether the reader chose an order or columns. */
    public boolean isArranged() {
        return sort != null || !columns.equals(ApplicantColumn.USUAL);
    }

    public QueryParameters write() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(VIEW, tab.parameter());
        put(
                parameters,
                SHOW,
                marks.stream().sorted().map(PipelineAddress::small).collect(Collectors.joining(",")));
        put(parameters, WORDS, words.strip());
        put(parameters, SORT, sort == null ? "" : small(sort));
        put(parameters, STAGE, stage == null ? "" : stage.value().toString());
        put(parameters, TAG, tag == null ? "" : tag.value().toString());
        put(
                parameters,
                COLUMNS,
                columns.equals(ApplicantColumn.USUAL)
                        ? ""
                        : columns.stream().sorted().map(PipelineAddress::small).collect(Collectors.joining(",")));
        put(
                parameters,
                OPENED,
                opened.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(column -> column.getKey() + "-" + column.getValue())
                        .collect(Collectors.joining(",")));
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The people to list. */
    public ApplicantFilter filter() {
        ApplicantFilter all = tab == PipelineTab.CLOSED ? ApplicantFilter.CLOSED : ApplicantFilter.ON_BOARD;
        return all.withWords(words).withStage(stage).withMarks(marks).withTag(tag);
    }

    /** The columns of the list, in their order. */
    public List<ApplicantColumn> shownColumns() {
        Set<ApplicantColumn> shown = isClosed() ? ApplicantColumn.OF_CLOSED : columns;
        return shown.stream().sorted().toList();
    }

    /** All applications in it are closed: no answer is due and nothing can be done. */
    public boolean isClosed() {
        return tab == PipelineTab.CLOSED;
    }

    /** The order of the list. */
    public ApplicantSort order() {
        if (sort != null) {
            return sort;
        }
        if (tab == PipelineTab.CLOSED) {
            return ApplicantSort.CANDIDATE_STATUS_REVERSED;
        }
        if (tab == PipelineTab.BOARD) {
            return ApplicantSort.EARLIEST;
        }
        return marks.contains(Mark.OVERDUE) || marks.contains(Mark.WAITING)
                ? ApplicantSort.ANSWER_DUE
                : ApplicantSort.LATEST;
    }
}
