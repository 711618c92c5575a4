package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.interviews.ApplicationInterviews;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.PanelLine;
import org.jobwright.services.interviews.StageInterviewQueries;
import org.jobwright.services.interviews.busy.BusyColleague;
import org.jobwright.services.interviews.kits.KitChoice;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;

/** The interviews of an applicant: planned, changed and recorded by those who may. */
public class InterviewsPanel extends Section {

    private final InterviewWords words = InterviewWords.ofReader();
    private final Interviews interviews;
    private final JobApplicationId application;
    private final ApplicationReference reference;
    private final String person;
    private final String scorecards;
    private List<KitChoice> kits = List.of();
    private final H2 heading;

    InterviewsPanel(
            Interviews interviews,
            JobApplicationId application,
            ApplicationReference reference,
            String person,
            String scorecards) {
        this.interviews = interviews;
        this.application = application;
        this.reference = reference;
        this.person = person;
        this.scorecards = scorecards;
        addClassNames("jw-stack", "jw-interviews");
        heading = new H2(words.text("title"));
        heading.setId("interviews");
        getElement().setAttribute("aria-labelledby", "interviews");
        show();
    }

    private void show() {
        removeAll();
        add(heading);
        ApplicationInterviews all = interviews.of(application);
        kits = interviews.kits.choices(application);
        if (all.mayPlan()) {
            Button plan = new Button(words.text("plan"), click -> plan(all, null));
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            add(plan);
        }
        if (all.interviews().isEmpty()) {
            Paragraph none = new Paragraph(words.text("none"));
            none.addClassName("jw-note");
            add(none);
        }
        if (all.withDecision() && all.interviews().stream().anyMatch(one -> one.state() == InterviewState.PLANNED)) {
            Paragraph waits = new Paragraph(words.text("with-decision", person));
            waits.addClassName("jw-notice");
            add(waits);
        }
        days(all);
        all.interviews().forEach(interview -> add(new InterviewCard(interview, all, this)));
    }

    /** Says of which days the candidate is told in one mail. */
    private void days(ApplicationInterviews all) {
        Map<LocalDate, List<InterviewDetails>> days = all.interviews().stream()
                .filter(one -> one.isFirstToTell() && (all.withDecision() || one.tellAt() != null))
                .collect(Collectors.groupingBy(
                        one -> one.appointment().time().day(), TreeMap::new, Collectors.toList()));
        days.forEach((day, some) -> {
            if (some.size() > 1) {
                Paragraph note = new Paragraph(words.text(
                        "one-mail", person, some.size(), words.formats().date(day)));
                note.addClassName("jw-notice");
                add(note);
            }
        });
    }

    /** @param earlier an interview that it follows on the same day; null for none */
    void plan(ApplicationInterviews all, InterviewDetails earlier) {
        PlannerDialog dialog = new PlannerDialog(
                words,
                person,
                interviews.queries.colleagues(application),
                kits,
                interviews.stages.start(application),
                null,
                interviews.offers.shared(application),
                !all.withDecision(),
                (planned, times, tell) -> {
                    if (times == null) {
                        interviews.service.plan(application, planned, tell);
                    } else {
                        interviews.offers.plan(application, planned, times, tell);
                    }
                    done(words.text(tell ? "said.soon" : "said.planned", person));
                });
        open(dialog);
        if (earlier != null) {
            dialog.follow(earlier);
        }
    }

    void change(InterviewDetails interview) {
        open(new PlannerDialog(
                words,
                person,
                interviews.queries.colleagues(application),
                kits,
                new StageInterviewQueries.Start(
                        interview.kit(),
                        interview.panel().stream().map(PanelLine::seat).toList()),
                interview,
                List.of(),
                interview.isKnown(),
                (planned, times, tell) -> {
                    interviews.service.change(interview.id(), interview.version(), planned);
                    done(words.text(interview.isKnown() ? "said.soon" : "said.changed", person));
                }));
    }

    /** When colleagues are not free, for who plans for this application. */
    private record Busy(Interviews interviews, JobApplicationId application) implements WeekPart.Lookup {

        @Override
        public List<BusyColleague> elsewhere(Set<AccountId> members, Instant from, Instant until) {
            return interviews.busy.of(application, members, from, until);
        }

        @Override
        public List<BusyColleague> inInterviews(Set<AccountId> members, Instant from, Instant until) {
            return interviews.busy.inInterviews(application, members, from, until);
        }
    }

    /** Texts of the organization can be chosen for what the candidate reads. */
    private void open(PlannerDialog dialog) {
        dialog.offerRooms(interviews.rooms.choices(application));
        dialog.warn(new Busy(interviews, application));
        interviews.conversations.interviewTexts(reference, dialog::write).ifPresent(dialog::offerTexts);
        dialog.open();
    }

    void offer(InterviewDetails interview) {
        new OfferDialog(words, person, interview, interviews.offers.shared(application), times -> {
                    interviews.offers.offer(interview.id(), interview.version(), times);
                    done(words.text(interview.isKnown() ? "times.said.soon" : "said.changed", person));
                })
                .open();
    }

    /** Runs a command; if somebody else was faster, the refusal is reported and the page shows the current state. */
    void run(SerializableRunnable command, String said) {
        try {
            command.run();
            done(said);
        } catch (RuleViolation refused) {
            show();
            throw refused;
        }
    }

    private void done(String said) {
        show();
        Focus.moveTo(heading);
        Toast.show(said);
    }

    /** The name of a kit; empty once it was archived. */
    String kitName(InterviewKitId kit) {
        return kits.stream()
                .filter(one -> one.id().equals(kit))
                .map(KitChoice::name)
                .findFirst()
                .orElse("");
    }

    /** The address of the applicant's scorecards. */
    String scorecards() {
        return scorecards;
    }

    InterviewWords words() {
        return words;
    }

    Interviews interviews() {
        return interviews;
    }

    String person() {
        return person;
    }
}
