package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.Announcement;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.CancelCause;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewEvent;
import org.jobwright.domain.interviews.InterviewEvent.CandidateResponded;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnnounced;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnswered;
import org.jobwright.domain.interviews.InterviewEvent.InterviewCancelled;
import org.jobwright.domain.interviews.InterviewEvent.InterviewReminded;
import org.jobwright.domain.interviews.InterviewEvent.InterviewTimeChosen;
import org.jobwright.domain.interviews.InterviewEvent.InterviewTimesOffered;
import org.jobwright.domain.interviews.InterviewEvent.OtherTimeAsked;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.PanelMember;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.TimeWish;
import org.jobwright.domain.interviews.TimesOffer;
import org.jobwright.domain.interviews.WishedWindow;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.DigestLine;
import org.jobwright.domain.notifications.InterviewFacts;
import org.jobwright.domain.notifications.InterviewFacts.Calendar;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationReaderRepository;

/**
 * Mails and notices about interviews, each with a part for the reader's calendar. Candidate and panel get a copy of their
 * own: the candidate's names no member, and the panel's shows the candidate's initials.
 */
@ApplicationScoped
class InterviewMessages {

    /** The sentence of one of several; the mail itself has another. */
    private static final String LINE = "LINE";

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private OutboxWriter messenger;

    void announced(@Observes InterviewAnnounced event) {
        Announcement told = event.told();
        Announcement former = event.former();
        Appointment before = former == null ? null : former.appointment();
        Appointment moved = before == null || !told.appointment().movesFrom(before) ? null : before;
        if (!event.day().isEmpty()) {
            if (!event.isToldWithAnother()) {
                tellDay(MessageKind.INTERVIEW_SET, event, event.candidate(), event.day(), Calendar.REQUEST, "");
            }
        } else if (former == null) {
            tellCandidate(MessageKind.INTERVIEW_SET, event, event.candidate(), told, Calendar.REQUEST, null, "");
        } else if (!before.equals(told.appointment())) {
            tellCandidate(MessageKind.INTERVIEW_CHANGED, event, event.candidate(), told, Calendar.REQUEST, moved, "");
        }
        Set<AccountId> reading = reading(event.application());
        for (PanelSeat seat : told.panel()) {
            boolean isNew = former == null || !former.includes(seat.account());
            if (!reading.contains(seat.account())
                    || !isNew && before.withoutWords().equals(told.appointment().withoutWords())) {
                continue;
            }
            tellMember(
                    isNew ? MessageKind.PANEL_SET : MessageKind.PANEL_CHANGED,
                    event,
                    seat.account(),
                    told,
                    Calendar.REQUEST,
                    isNew ? null : moved);
        }
        if (former != null) {
            accounts(former).stream()
                    .filter(account -> !told.includes(account))
                    .forEach(account ->
                            tellMember(MessageKind.PANEL_LEFT, event, account, former.left(), Calendar.LEAVE, null));
        }
    }

    void cancelled(@Observes InterviewCancelled event) {
        if (event.told() == null) {
            timesWithdrawn(event);
            return;
        }
        tellCandidate(
                MessageKind.INTERVIEW_CANCELLED,
                event,
                event.candidate(),
                event.told(),
                Calendar.CANCEL,
                null,
                event.cause().name());
        accounts(event.told())
                .forEach(account ->
                        tellMember(MessageKind.PANEL_CANCELLED, event, account, event.told(), Calendar.CANCEL, null));
        if (event.cause() == CancelCause.CANDIDATE) {
            tellOrganizer(event, "CANCELLED", "", "");
        }
    }

    /** Of times that were offered there is no entry in a calendar; a draft is ended silently, and so is what ends with all else. */
    private void timesWithdrawn(InterviewCancelled event) {
        if (event.cause() == CancelCause.APPLICATION_ENDED) {
            return;
        }
        Appointment offered = facts.interview(event.interview()).getOffer().getOfferedAs();
        if (offered == null) {
            return;
        }
        if (event.cause() == CancelCause.EMPLOYER) {
            tellCandidate(
                    MessageKind.INTERVIEW_CANCELLED, event, event.candidate(), about(event, offered, "TIMES"), "");
        } else {
            tellOrganizer(event, "TIMES_CANCELLED", "", "");
        }
    }

    void offered(@Observes InterviewTimesOffered event) {
        TimesOffer offer = facts.interview(event.interview()).getOffer();
        InterviewFacts times = about(event, offer.getOfferedAs(), offer.getRemindedAt() == null ? "" : "AGAIN")
                .offering(
                        offer.getOffered().getSlots().size(), offer.getOffered().getAnswerBy());
        tellCandidate(
                MessageKind.INTERVIEW_TIMES_OFFERED,
                event,
                event.candidate(),
                times,
                event.secret().value());
    }

    private InterviewFacts about(InterviewEvent event, Appointment appointment, String variant) {
        return new InterviewFacts(
                uid(event), 0, Calendar.NONE, appointment.withoutLink(), null, "", variant, event.at());
    }

    void chosen(@Observes InterviewTimeChosen event) {
        tellOrganizer(event, event.moved() ? "MOVED" : "CHOSEN", "", "");
    }

    void answered(@Observes InterviewAnswered event) {
        String words = facts.interview(event.interview()).getPanel().stream()
                .filter(member -> member.getAccount().equals(event.account()))
                .map(PanelMember::getComment)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        String member = facts.account(event.account()).map(Recipient::name).orElse("");
        tellOrganizer(event, event.response().name(), member, words);
    }

    /** The first time that they decline: the employer reads that the time stands, and so does the candidate. */
    void responded(@Observes CandidateResponded event) {
        if (event.declined()) {
            tellOrganizer(event, "CALENDAR", "", "");
            Announcement told = facts.interview(event.interview()).getAnnounced();
            tellCandidate(MessageKind.INTERVIEW_STANDS, event, event.candidate(), told, Calendar.NONE, null, "");
        }
    }

    void asked(@Observes OtherTimeAsked event) {
        Interview interview = facts.interview(event.interview());
        TimeWish wish = interview.getWish();
        String windows = wish.windows().stream().map(WishedWindow::toString).collect(Collectors.joining("\n"));
        tellOrganizer(
                event,
                interview.getAnnounced() == null ? "NONE_FITS" : "ASKED",
                "",
                (wish.words() + "\n" + windows).strip());
    }

    void reminded(@Observes InterviewReminded event) {
        Interview interview = facts.interview(event.interview());
        Announcement told = interview.getAnnounced();
        if (!event.day().isEmpty()) {
            tellDay(
                    MessageKind.INTERVIEW_REMINDER,
                    event,
                    interview.getCandidate(),
                    event.day(),
                    Calendar.NONE,
                    event.kind().name());
            return;
        }
        if (event.kind().isForCandidate()) {
            tellCandidate(
                    MessageKind.INTERVIEW_REMINDER,
                    event,
                    interview.getCandidate(),
                    told,
                    Calendar.NONE,
                    null,
                    event.kind().name());
            return;
        }
        Set<AccountId> reading = reading(event.application());
        accounts(told).stream()
                .filter(reading::contains)
                .forEach(account -> tellMember(MessageKind.PANEL_REMINDER, event, account, told, Calendar.NONE, null));
    }

    /** One mail about all interviews of a day. */
    private void tellDay(
            MessageKind kind,
            InterviewEvent event,
            AccountId candidate,
            List<InterviewId> day,
            Calendar calendar,
            String variant) {
        facts.account(candidate).ifPresent(person -> {
            MessageFacts about = facts.ownApplication(event.application());
            List<DigestLine> lines = day.stream()
                    .map(facts::interview)
                    .map(one -> copy(about, event, one.getUid(), one.getAnnounced(), calendar, null, LINE))
                    .map(line -> new DigestLine(kind, line, 1))
                    .toList();
            Interview first = facts.interview(day.getFirst());
            MessageFacts message =
                    copy(about, event, first.getUid(), first.getAnnounced(), Calendar.NONE, null, variant);
            messenger.tell(kind, event, person, message.listing(lines));
        });
    }

    /** What a candidate reads of an interview: no member, and no address to join one that does not take place. */
    private static MessageFacts copy(
            MessageFacts about,
            InterviewEvent event,
            String uid,
            Announcement told,
            Calendar calendar,
            Appointment former,
            String variant) {
        return about.saying(calendar == Calendar.REQUEST ? told.appointment().forCandidate() : "")
                .aboutInterview(new InterviewFacts(
                        uid,
                        told.sequence(),
                        calendar,
                        calendar == Calendar.CANCEL ? told.appointment().withoutLink() : told.appointment(),
                        former,
                        "",
                        variant,
                        event.at()));
    }

    private void tellCandidate(
            MessageKind kind,
            InterviewEvent event,
            AccountId candidate,
            Announcement told,
            Calendar calendar,
            Appointment former,
            String variant) {
        facts.account(candidate).ifPresent(person -> {
            MessageFacts about = facts.ownApplication(event.application());
            messenger.tell(kind, event, person, copy(about, event, uid(event), told, calendar, former, variant));
        });
    }

    private void tellCandidate(
            MessageKind kind, InterviewEvent event, AccountId candidate, InterviewFacts interview, String token) {
        facts.account(candidate).ifPresent(person -> {
            MessageFacts message =
                    facts.ownApplication(event.application()).withToken(token).aboutInterview(interview);
            messenger.tell(kind, event, person, message);
        });
    }

    private void tellMember(
            MessageKind kind,
            InterviewEvent event,
            AccountId account,
            Announcement told,
            Calendar calendar,
            Appointment former) {
        facts.account(account).ifPresent(member -> {
            MessageFacts message = about(event)
                    .aboutInterview(new InterviewFacts(
                            uid(event),
                            told.panelSequence(),
                            calendar,
                            calendar == Calendar.CANCEL || calendar == Calendar.LEAVE
                                    ? told.appointment().withoutLink()
                                    : told.appointment().withoutWords(),
                            former == null ? null : former.withoutWords(),
                            facts.initials(event.application()),
                            "",
                            event.at()));
            messenger.tell(kind, event, member, message);
        });
    }

    /** What somebody said to the time; not to themselves. */
    private void tellOrganizer(InterviewEvent event, String variant, String member, String words) {
        Interview interview = facts.interview(event.interview());
        MessageFacts message = about(event)
                .by(member)
                .saying(words)
                .aboutInterview(new InterviewFacts(
                        uid(event),
                        0,
                        Calendar.NONE,
                        (interview.getAnnounced() == null
                                        ? interview.getOffer().getOfferedAs()
                                        : interview.getAnnounced().appointment())
                                .withoutLink(),
                        null,
                        facts.initials(event.application()),
                        variant,
                        event.at()));
        facts.organizers(interview).stream()
                .filter(organizer -> !isAbout(event, organizer))
                .forEach(organizer -> messenger.tell(MessageKind.INTERVIEW_RESPONSE, event, organizer, message));
    }

    private static boolean isAbout(InterviewEvent event, Recipient organizer) {
        return event instanceof InterviewAnswered answered
                && organizer.account().equals(Optional.of(answered.account()));
    }

    /** To the employer, which knows the application by its reference. */
    private MessageFacts about(InterviewEvent event) {
        JobApplicationId application = event.application();
        return facts.application(application)
                .aboutOrganization(facts.organizationName(
                        facts.interview(event.interview()).getOrganization()))
                .aboutApplication(new ApplicationFacts(facts.reference(application), null, null));
    }

    private String uid(InterviewEvent event) {
        return facts.interview(event.interview()).getUid();
    }

    private Set<AccountId> reading(JobApplicationId application) {
        return readers.of(applications.find(application).orElseThrow()).keySet();
    }

    private static List<AccountId> accounts(Announcement told) {
        return told.panel().stream().map(PanelSeat::account).toList();
    }
}
