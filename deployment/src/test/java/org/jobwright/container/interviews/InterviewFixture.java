package org.jobwright.container.interviews;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.SlotId;
import org.jobwright.domain.interviews.SlotSetId;
import org.jobwright.domain.interviews.rooms.RoomId;
import org.jobwright.services.interviews.CandidateInterviewQueries;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.InterviewQueries;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.InterviewTellingService;
import org.jobwright.services.interviews.MyInterview;
import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.services.interviews.TimesByLink;
import org.jobwright.services.interviews.TimesOfferService;

/** Interviews about one application: plans them, offers times, and lets the two minutes pass. */
@Dependent
public class InterviewFixture {

    private final LocalDateTime soon = LocalDateTime.now(ZoneOffset.UTC)
            .plusDays(20)
            .truncatedTo(ChronoUnit.DAYS)
            .withHour(9);

    @Inject
    private Candidacy candidacy;

    @Inject
    private InterviewService interviews;

    @Inject
    private TimesOfferService offers;

    @Inject
    private InterviewQueries queries;

    @Inject
    private CandidateInterviewQueries mine;

    @Inject
    private InterviewTellingService telling;

    @Inject
    private TimesByLink link;

    @Inject
    private Rows rows;

    /** Ada applies. */
    public Candidacy begin() throws Exception {
        candidacy.begin();
        return candidacy;
    }

    /** In twenty days at nine. */
    public LocalDateTime soon() {
        return soon;
    }

    public PlanInterview command(LocalDateTime start, AccountId... panel) {
        return command(
                "First talk",
                start,
                Stream.of(panel)
                        .map(account -> PanelSeat.of(account, PanelPart.INTERVIEWER))
                        .toList());
    }

    public PlanInterview command(LocalDateTime start, String place, RoomId room, AccountId member) {
        return new PlanInterview(
                InterviewKind.ON_SITE,
                "First talk",
                start,
                "Etc/UTC",
                null,
                45,
                place,
                "",
                "",
                "",
                null,
                List.of(PanelSeat.of(member, PanelPart.INTERVIEWER)),
                room);
    }

    public PlanInterview command(String title, LocalDateTime start, List<PanelSeat> panel) {
        return new PlanInterview(
                InterviewKind.ON_SITE,
                title,
                start,
                "Etc/UTC",
                null,
                45,
                "Pier 4",
                "https://meet.example.org/x",
                "Hello.",
                "Note",
                null,
                panel);
    }

    /** A draft. */
    public InterviewId plan(LocalDateTime start, AccountId... panel) throws Exception {
        return candidacy.asOwner(() -> interviews.plan(candidacy.id(), command(start, panel), false));
    }

    /** One that candidate and panel know of; the candidate has to be invited. */
    public InterviewId told(LocalDateTime start, AccountId... panel) throws Exception {
        InterviewId interview = candidacy.asOwner(() -> interviews.plan(candidacy.id(), command(start, panel), true));
        passTwoMinutes(interview);
        return interview;
    }

    public void change(InterviewId interview, PlanInterview command) throws Exception {
        Long version = one(interview).version();
        candidacy.asOwner(() -> {
            interviews.change(interview, version, command);
            return null;
        });
    }

    /** Invites a candidate of the posting, who is told of these times with it. */
    public InterviewId proposed(JobApplicationId application, OfferTimes times, AccountId... panel) throws Exception {
        InterviewId interview = candidacy.asOwner(() -> offers.plan(application, command(soon, panel), times, false));
        candidacy.invite(application);
        return interview;
    }

    public void offer(InterviewId interview, OfferTimes times) throws Exception {
        Long version = one(interview).version();
        candidacy.asOwner(() -> {
            offers.offer(interview, version, times);
            return null;
        });
    }

    /** From {@link #soon} on, every 45 minutes. */
    public OfferTimes times(int seats, int count) {
        return offered(
                seats,
                IntStream.range(0, count)
                        .mapToObj(i -> InterviewTime.at(soon.plusMinutes(45L * i), "Etc/UTC", null, 45))
                        .toList());
    }

    /** One, two days after {@link #soon}. */
    public OfferTimes other() {
        return offered(1, List.of(InterviewTime.at(soon.plusDays(2), "Etc/UTC", null, 45)));
    }

    /** One by the clock of Berlin. */
    public OfferTimes berlin() {
        return offered(1, List.of(InterviewTime.at(soon, "Europe/Berlin", null, 45)));
    }

    public OfferTimes offered(int seats, List<InterviewTime> times) {
        return new OfferTimes(null, times, seats, LocalDate.now(ZoneOffset.UTC).plusDays(7), 24, 2);
    }

    /** Of the latest mail with times. */
    public String token(InterviewId interview) throws Exception {
        return rows.texts(
                        "select facts ->> 'token' from outbox_message where subject_id = ?"
                                + " and kind = 'INTERVIEW_TIMES_OFFERED' order by occurred_at",
                        interview.value())
                .getLast();
    }

    public SlotId slot(String token, int number) {
        return link.find(token).orElseThrow().times().get(number).slot();
    }

    /** The times that were offered, so that others can be offered the same. */
    public SlotSetId set(InterviewId interview) throws Exception {
        return new SlotSetId(java.util.UUID.fromString(
                rows.texts("select offered_set_id from interview where id = ?", interview.value())
                        .getFirst()));
    }

    public void passTwoMinutes(InterviewId interview) throws Exception {
        rows.change(
                "update interview set tell_at = now() - interval '1 second' where id = ? and tell_at is not null",
                interview.value());
        tellDue(interview);
    }

    public void tellDue(InterviewId interview) throws Exception {
        Callers.asSystem(() -> telling.tell(interview));
    }

    /** Moves it to a moment from now, as if that had been agreed three days ago. */
    public void begins(InterviewId interview, String when) throws Exception {
        rows.change(
                "update interview set starts_at = now() + cast(? as interval), ends_at = now() + cast(? as interval)"
                        + " + interval '45 minutes', agreed_at = now() - interval '3 days', announced = jsonb_set(jsonb_set("
                        + "announced, '{appointment,time,startsAt}', to_jsonb(now() + cast(? as interval))),"
                        + " '{appointment,time,endsAt}', to_jsonb(now() + cast(? as interval) + interval '45 minutes'))"
                        + " where id = ?",
                when,
                when,
                when,
                when,
                interview.value());
    }

    /** As its employer sees it. */
    public InterviewDetails one(InterviewId interview) throws Exception {
        return one(candidacy.id(), interview);
    }

    public InterviewDetails one(JobApplicationId application, InterviewId interview) throws Exception {
        return candidacy.asOwner(() -> queries.of(application)).interviews().stream()
                .filter(one -> one.id().equals(interview))
                .findFirst()
                .orElseThrow();
    }

    /** What the candidate knows of. */
    public List<MyInterview> mine() throws Exception {
        return Callers.asPerson(candidacy.candidate(), () -> mine.of(candidacy.reference()));
    }

    public long mails(InterviewId interview) throws Exception {
        return rows.count("from outbox_message where subject_id = ?", interview.value());
    }

    /** Of its mails, in the order of the alphabet. */
    public List<String> kinds(InterviewId interview) throws Exception {
        return rows.texts("select kind from outbox_message where subject_id = ? order by kind", interview.value());
    }
}
