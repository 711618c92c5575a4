package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jobwright.services.applications.pipeline.BoardChangeQueries;
import org.jobwright.services.applications.pipeline.BoardChanges;
import org.jobwright.web.applications.words.PipelineLabels;

/** A quiet line about what others did since the board was read. Nothing moves until the reader asks for it. */
class BoardNews extends Div {

    /** A change is dated when its command begins, and seen when it commits. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final BoardChangeQueries queries;
    private final Clock clock;
    private final Span line = new Span();
    private final Button show = new Button();

    private String posting;
    private Instant since;
    private BoardChanges read;

    BoardNews(BoardChangeQueries queries, Clock clock, SerializableRunnable refresh) {
        this.queries = queries;
        this.clock = clock;
        addClassName("jw-news");
        line.getElement().setAttribute("role", "status");
        show.addThemeVariants(ButtonVariant.TERTIARY);
        show.addClickListener(click -> refresh.run());
        show.setVisible(false);
        add(line, show);
    }

    /** The board is about to be read: what is there already is no news. */
    void read(String postingReference) {
        posting = postingReference;
        since = clock.instant().minus(OVERLAP);
        read = queries.changes(posting, since);
        line.setText("");
        show.setVisible(false);
        setClassName("is-empty", true);
    }

    void watchedBy(BoardPanel board) {
        String address = "/postings/" + posting + "/board-changes?v-r=heartbeat&since="
                + URLEncoder.encode(since.toString(), StandardCharsets.UTF_8);
        board.watch(address, read.total());
    }

    void show(PipelineLabels words) {
        BoardChanges changes = queries.changes(posting, since).since(read);
        boolean any = changes.total() > 0;
        line.setText(any ? words.news(changes) : "");
        show.setText(words.text("applications.pipeline.news.show"));
        show.setVisible(any);
        setClassName("is-empty", !any);
    }
}
