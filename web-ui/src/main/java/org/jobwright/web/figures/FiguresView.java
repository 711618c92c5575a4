package org.jobwright.web.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.services.figures.PostingFigures.AnswerFigures;
import org.jobwright.services.figures.PostingFigures.Days;
import org.jobwright.services.figures.PostingFigures.SourceFigures;
import org.jobwright.services.figures.PostingFigures.StageFigures;
import org.jobwright.web.shared.EnumParameter;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The figures of a posting: how far applicants come, how long that takes, how soon they hear, and where they come from. */
@Route(value = "postings/:reference/figures", layout = WorkspaceLayout.class)
@PermitAll
public class FiguresView extends WorkspaceView implements BeforeEnterObserver {

    private static final String PERIOD = "period";

    private final FiguresQueries queries;

    @Inject
    public FiguresView(FiguresQueries queries) {
        this.queries = queries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElseThrow();
        FiguresPeriod period = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PERIOD)
                .flatMap(name -> EnumParameter.read(FiguresPeriod.class, name))
                .orElse(FiguresPeriod.ALL);
        show(queries.of(reference, period), period);
    }

    private void show(PostingFigures figures, FiguresPeriod period) {
        removeAll();
        String title = figures.title().isEmpty() ? figures.reference() : figures.title();
        Anchor back = new Anchor("/app/pipeline/" + figures.reference(), title);
        back.addClassName("jw-back");
        add(back, heading(text("figures.title")), sub(text("figures.sub")), periods(figures, period));
        if (figures.answers().applied() == 0) {
            add(new Paragraph(text(period == FiguresPeriod.ALL ? "figures.none" : "figures.none-in-period")));
            return;
        }
        add(
                section("figures.answers", answers(figures.answers())),
                section(
                        "figures.funnel",
                        new FiguresTable(text("figures.funnel.caption"), funnelHeads(), funnel(figures))),
                section(
                        "figures.stages",
                        new FiguresTable(text("figures.stages.caption"), stageHeads(), stages(figures))),
                section(
                        "figures.sources",
                        new FiguresTable(text("figures.sources.caption"), sourceHeads(), sources(figures))));
    }

    private Nav periods(PostingFigures figures, FiguresPeriod current) {
        Nav nav = new Nav();
        nav.addClassName("jw-tabs");
        nav.setAriaLabel(text("figures.period"));
        for (FiguresPeriod period : FiguresPeriod.values()) {
            Anchor link = new Anchor(
                    "/app/postings/" + figures.reference() + "/figures?" + PERIOD + "="
                            + period.name().toLowerCase(Locale.ROOT),
                    texts.of(period));
            if (period == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Section section(String key, Component content) {
        return new Section(new H2(text(key)), content);
    }

    private UnorderedList answers(AnswerFigures answers) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-points");
        list.add(new ListItem(
                answers.answered() < PostingFigures.ENOUGH
                        ? text(
                                answers.answered() == 0 ? "figures.answers.none" : "figures.answers.few",
                                answers.answered())
                        : text(
                                "figures.answers.typical",
                                answers.answered(),
                                within(answers.typical()),
                                within(answers.slow()))));
        list.add(new ListItem(text("figures.answers.waiting", answers.waiting(), answers.late())));
        list.add(new ListItem(
                answers.hired() < PostingFigures.ENOUGH
                        ? text("figures.answers.hired", answers.hired())
                        : text("figures.answers.hired.typical", answers.hired(), within(answers.hiredTypical()))));
        return list;
    }

    private List<String> funnelHeads() {
        return List.of(
                text("figures.column.step"), text("figures.column.people"), text("figures.column.of-step-before"));
    }

    private List<List<Component>> funnel(PostingFigures figures) {
        List<List<Component>> rows = new ArrayList<>();
        long all = figures.reached(StageKind.NEW);
        long before = all;
        for (StageKind kind : StageKind.values()) {
            long reached = figures.reached(kind);
            rows.add(List.of(
                    words(kind == StageKind.NEW ? text("figures.applied") : texts.of(kind)),
                    FiguresTable.bar(formats.number(reached), reached, all),
                    words(kind == StageKind.NEW ? "" : share(reached, before))));
            before = reached;
        }
        return rows;
    }

    private String share(long reached, long before) {
        return before < PostingFigures.ENOUGH
                ? text("figures.too-few")
                : text("figures.percent", Math.round(100.0 * reached / before));
    }

    private List<String> stageHeads() {
        return List.of(
                text("figures.column.stage"),
                text("figures.column.now"),
                text("figures.column.typical"),
                text("figures.column.slow"),
                text("figures.column.goal"));
    }

    private List<List<Component>> stages(PostingFigures figures) {
        return figures.stages().stream().map(this::stage).toList();
    }

    private List<Component> stage(StageFigures stage) {
        boolean few = stage.passed() < PostingFigures.ENOUGH;
        Component typical = words(few ? text("figures.too-few") : days(stage.typical()));
        if (stage.isBeyondGoal()) {
            typical.addClassName("jw-late");
        }
        return List.of(
                words(Objects.requireNonNullElseGet(stage.name(), () -> texts.of(stage.kind()))),
                words(
                        stage.running() < PostingFigures.ENOUGH
                                ? formats.number(stage.running())
                                : text("figures.running", stage.running(), within(stage.runningTypical()))),
                typical,
                words(few ? "" : days(stage.slow())),
                words(stage.goalDays() == null ? "" : text("figures.days", stage.goalDays())));
    }

    private List<String> sourceHeads() {
        return List.of(
                text("figures.column.source"),
                text("figures.applied"),
                texts.of(StageKind.INTERVIEW),
                texts.of(StageKind.OFFER),
                texts.of(StageKind.HIRED));
    }

    private List<List<Component>> sources(PostingFigures figures) {
        return figures.sources().stream().map(this::source).toList();
    }

    private List<Component> source(SourceFigures source) {
        return List.of(
                words(name(source)),
                words(formats.number(source.reached(StageKind.NEW))),
                words(source.isFew() ? text("figures.too-few") : reached(source, StageKind.INTERVIEW)),
                words(source.isFew() ? "" : reached(source, StageKind.OFFER)),
                words(source.isFew() ? "" : reached(source, StageKind.HIRED)));
    }

    private String reached(SourceFigures source, StageKind kind) {
        return formats.number(source.reached(kind));
    }

    private String name(SourceFigures source) {
        String name = ForeignText.isolated(source.source().name());
        return switch (source.source().kind()) {
            case LINK -> text("figures.source.link", name);
            case PERSONAL ->
                name.isEmpty() ? text("figures.source.personal") : text("figures.source.personal.of", name);
            case CAMPAIGN -> text("figures.source.campaign", name);
            case FEED -> text("figures.source.feed", name);
            case PAGE -> name;
            case SITE -> text("figures.source.site");
            case OTHER -> text("figures.source.other");
        };
    }

    private String days(Days days) {
        return text("figures.days", Math.round(days.value()));
    }

    private String within(Days days) {
        return text("figures.days.within", Math.round(days.value()));
    }

    private static Div words(String words) {
        return new Div(words);
    }
}
