package org.jobwright.domain.offers;

import static org.jobwright.domain.applications.JobApplications.CANDIDATE;
import static org.jobwright.domain.applications.JobApplications.NOW;
import static org.jobwright.domain.applications.JobApplications.RECRUITER;
import static org.jobwright.domain.offers.OfferState.ACCEPTED;
import static org.jobwright.domain.offers.OfferState.APPROVED;
import static org.jobwright.domain.offers.OfferState.BACKED_OUT;
import static org.jobwright.domain.offers.OfferState.CHANGE_ASKED;
import static org.jobwright.domain.offers.OfferState.DECLINED;
import static org.jobwright.domain.offers.OfferState.DISCARDED;
import static org.jobwright.domain.offers.OfferState.DRAFT;
import static org.jobwright.domain.offers.OfferState.HIRED;
import static org.jobwright.domain.offers.OfferState.IN_APPROVAL;
import static org.jobwright.domain.offers.OfferState.LAPSED;
import static org.jobwright.domain.offers.OfferState.REFUSED;
import static org.jobwright.domain.offers.OfferState.REPLACED;
import static org.jobwright.domain.offers.OfferState.SENT;
import static org.jobwright.domain.offers.OfferState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplications;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.offers.OfferEvent.OfferChanged;
import org.jobwright.domain.offers.OfferEvent.OfferEnded;
import org.jobwright.domain.offers.OfferEvent.OfferReminded;
import org.jobwright.domain.offers.OfferEvent.OfferSent;
import org.jobwright.domain.offers.OfferEvent.OfferSent.Occasion;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OfferTest {

    private static final String SHA = "ab".repeat(32);
    private static final SeenOffer SEEN = new SeenOffer(1, SHA);
    private static final LetterFile LETTER = new LetterFile(SHA, LocalDate.ofInstant(NOW, ZoneOffset.UTC));
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-04");
    private static final OfferTerms TERMS = Offers.terms(LAST_DAY);
    private static final Instant LATER = Instant.parse("2026-12-05T00:00:00Z");

    /** What people do with an offer. */
    private enum Command {
        EDIT,
        SUBMIT,
        TAKE_BACK,
        APPROVE,
        REFUSE,
        DISCARD,
        SEND,
        EXTEND,
        ACCEPT,
        DECLINE,
        ASK_CHANGE,
        BACK_OUT,
        WITHDRAW
    }

    private static final Map<OfferState, Map<Command, OfferState>> TABLE = Map.ofEntries(
            Map.entry(
                    DRAFT,
                    Map.of(
                            Command.EDIT, DRAFT,
                            Command.SUBMIT, IN_APPROVAL,
                            Command.DISCARD, DISCARDED,
                            Command.SEND, SENT)),
            Map.entry(
                    IN_APPROVAL,
                    Map.of(
                            Command.EDIT, DRAFT,
                            Command.TAKE_BACK, DRAFT,
                            Command.APPROVE, APPROVED,
                            Command.REFUSE, REFUSED,
                            Command.DISCARD, DISCARDED)),
            Map.entry(
                    APPROVED,
                    Map.of(
                            Command.EDIT, DRAFT,
                            Command.TAKE_BACK, DRAFT,
                            Command.DISCARD, DISCARDED,
                            Command.SEND, SENT)),
            Map.entry(REFUSED, Map.of(Command.EDIT, DRAFT, Command.TAKE_BACK, DRAFT, Command.DISCARD, DISCARDED)),
            Map.entry(DISCARDED, Map.of()),
            Map.entry(
                    SENT,
                    Map.of(
                            Command.ACCEPT, ACCEPTED,
                            Command.DECLINE, DECLINED,
                            Command.ASK_CHANGE, CHANGE_ASKED,
                            Command.WITHDRAW, WITHDRAWN)),
            Map.entry(
                    CHANGE_ASKED,
                    Map.of(
                            Command.EXTEND, SENT,
                            Command.ACCEPT, ACCEPTED,
                            Command.DECLINE, DECLINED,
                            Command.WITHDRAW, WITHDRAWN)),
            Map.entry(LAPSED, Map.of(Command.EXTEND, SENT, Command.WITHDRAW, WITHDRAWN)),
            Map.entry(ACCEPTED, Map.of(Command.BACK_OUT, BACKED_OUT, Command.WITHDRAW, WITHDRAWN)),
            Map.entry(DECLINED, Map.of()),
            Map.entry(REPLACED, Map.of()),
            Map.entry(WITHDRAWN, Map.of()),
            Map.entry(BACKED_OUT, Map.of()),
            Map.entry(HIRED, Map.of()));

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStateAndCommandIsAllowedOrRefusedAsTheTableSays(OfferState from, Command command) {
        Offer offer = inState(from);
        OfferVersion version = offer.getVersions().getFirst();
        OfferState expected = TABLE.get(from).get(command);
        Instant now = from == LAPSED ? LATER : NOW;
        if (command == Command.EDIT && !from.isUnsent()) {
            return; // writes the next version, or is refused: tested apart
        }
        if (expected == null) {
            assertThrows(RuleViolation.class, () -> perform(offer, command, now));
            assertEquals(from, version.getState(now));
        } else {
            perform(offer, command, now);
            assertEquals(expected, version.getState(now));
        }
    }

    static Stream<Arguments> pairs() {
        return Stream.of(OfferState.values())
                .flatMap(from -> Stream.of(Command.values()).map(command -> Arguments.of(from, command)));
    }

    private static void perform(Offer offer, Command command, Instant now) {
        OfferVersionId version = offer.getVersions().getFirst().getId();
        switch (command) {
            case EDIT -> offer.write(more(TERMS), AdvertComparison.NONE, RECRUITER, now);
            case SUBMIT -> offer.submit(RECRUITER, now);
            case TAKE_BACK -> offer.takeBack(RECRUITER, now);
            case APPROVE -> offer.decided(version, true, RECRUITER, now);
            case REFUSE -> offer.decided(version, false, RECRUITER, now);
            case DISCARD -> offer.discard(RECRUITER, now);
            case SEND -> send(offer);
            case EXTEND -> offer.extend(now.plus(Duration.ofDays(3)), RECRUITER, now);
            case ACCEPT -> offer.accept(SEEN, "Zoë Łukasz", now);
            case DECLINE -> offer.decline(SEEN, DeclineReason.PAY, null, now);
            case ASK_CHANGE -> offer.askChange(SEEN, "Could I start in March?", null, now);
            case BACK_OUT -> offer.backOut(SEEN, null, now);
            case WITHDRAW -> offer.withdraw(AfterWithdrawal.REVISE, "The budget was cut.", RECRUITER, now);
        }
    }

    private static Offer begun() {
        return new Offer(JobApplications.inStatus(CandidateStatus.OFFER), TERMS, AdvertComparison.NONE, RECRUITER, NOW);
    }

    private static void send(Offer offer) {
        offer.stage(AdvertComparison.NONE, LETTER, NOW, true, RECRUITER, NOW);
        offer.tell(NOW);
    }

    private static Offer inState(OfferState state) {
        Offer offer = begun();
        OfferVersion version = offer.getVersions().getFirst();
        switch (state) {
            case DRAFT -> {}
            case IN_APPROVAL -> offer.submit(RECRUITER, NOW);
            case APPROVED, REFUSED -> {
                offer.submit(RECRUITER, NOW);
                offer.decided(version.getId(), state == APPROVED, RECRUITER, NOW);
            }
            case DISCARDED -> offer.discard(RECRUITER, NOW);
            case SENT, LAPSED -> send(offer);
            case REPLACED -> {
                send(offer);
                offer.write(TERMS, AdvertComparison.NONE, RECRUITER, NOW);
                send(offer);
                offer.withdraw(AfterWithdrawal.REVISE, null, RECRUITER, NOW); // leaves the first one alone
            }
            default -> {
                send(offer);
                follow(offer, state);
            }
        }
        return offer;
    }

    private static void follow(Offer offer, OfferState state) {
        switch (state) {
            case CHANGE_ASKED -> perform(offer, Command.ASK_CHANGE, NOW);
            case ACCEPTED -> perform(offer, Command.ACCEPT, NOW);
            case DECLINED -> perform(offer, Command.DECLINE, NOW);
            case WITHDRAWN -> perform(offer, Command.WITHDRAW, NOW);
            case BACKED_OUT, HIRED -> {
                perform(offer, Command.ACCEPT, NOW);
                if (state == BACKED_OUT) {
                    perform(offer, Command.BACK_OUT, NOW);
                } else {
                    offer.live().orElseThrow().become(HIRED, NOW);
                }
            }
            default -> throw new IllegalArgumentException(state.name());
        }
    }

    private static OfferTerms more(OfferTerms terms) {
        return with(
                terms,
                Offers.pay(43_000, PayUnit.YEAR),
                terms.message(),
                terms.conditions().isEmpty());
    }

    private static OfferTerms with(OfferTerms terms, SalaryRange pay, String message, boolean paper) {
        return new OfferTerms(
                pay,
                terms.variablePay(),
                terms.employmentType(),
                terms.startDate(),
                terms.endDate(),
                terms.hoursPerWeek(),
                terms.place(),
                terms.workplace(),
                terms.probationMonths(),
                terms.holidayDays(),
                terms.benefits(),
                terms.conditions(),
                terms.letter(),
                terms.language(),
                paper,
                terms.answerBy(),
                terms.zone(),
                message,
                terms.flagReason());
    }

    @Test
    void onlyAMaterialChangeMakesVotesVoid() {
        Offer offer = inState(APPROVED);
        assertFalse(
                offer.write(with(TERMS, TERMS.pay(), "See you soon.", false), AdvertComparison.NONE, RECRUITER, NOW));
        assertEquals(APPROVED, offer.unsent().orElseThrow().getState(NOW));
        assertTrue(offer.write(more(TERMS), AdvertComparison.NONE, RECRUITER, NOW));
        assertEquals(DRAFT, offer.unsent().orElseThrow().getState(NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "CHANGE_ASKED"})
    void whatWasSentNeverChangesAndTheNextVersionReplacesIt(OfferState state) {
        Offer offer = inState(state);
        offer.write(more(TERMS), AdvertComparison.NONE, RECRUITER, NOW);
        assertEquals(TERMS, offer.live().orElseThrow().getTerms());
        send(offer);
        assertEquals(REPLACED, offer.getVersions().getFirst().getState(NOW));
        assertEquals(2, offer.live().orElseThrow().getNumber());
        assertRefused("offers.version.replaced", () -> offer.accept(SEEN, "Zoë Łukasz", NOW));
    }

    @Test
    void onceAcceptedThereIsNoOtherVersion() {
        Offer offer = inState(ACCEPTED);
        assertRefused("offers.live-exists", () -> offer.write(TERMS, AdvertComparison.NONE, RECRUITER, NOW));
    }

    @Test
    void anAnswerNamesTheLetterThatWasRead() {
        Offer offer = inState(SENT);
        assertRefused("offers.document.changed", () -> offer.accept(new SeenOffer(1, "00"), "Zoë Łukasz", NOW));
        assertRefused("offers.name.required", () -> offer.accept(SEEN, " ", NOW));
        offer.accept(SEEN, "Zoë Łukasz", NOW);
        assertEquals("Zoë Łukasz", offer.live().orElseThrow().getSignedName());
        assertEquals(CANDIDATE, offer.getChangedBy());
    }

    @Test
    void aSendingCanBeUndoneUntilItIsTold() {
        Offer offer = begun();
        offer.stage(AdvertComparison.NONE, LETTER, NOW, true, RECRUITER, NOW);
        assertFalse(offer.isKnown());
        assertRefused("offers.staged", () -> offer.write(TERMS, AdvertComparison.NONE, RECRUITER, NOW));
        offer.unstage(RECRUITER, NOW);
        assertEquals(DRAFT, offer.unsent().orElseThrow().getState(NOW));
    }

    @Test
    void theLastDayPassesByItselfAndTheCandidateIsRemindedBefore() {
        Offer offer = inState(SENT);
        assertTrue(offer.remind(NOW).isEmpty());
        assertEquals(
                OfferReminded.class,
                offer.remind(LATER.minus(Duration.ofDays(3))).orElseThrow().getClass());
        assertTrue(offer.remind(LATER.minus(Duration.ofDays(2))).isEmpty());
        assertEquals(
                OfferReminded.class,
                offer.remind(LATER.minus(Duration.ofDays(1))).orElseThrow().getClass());
        assertEquals(OfferEnded.class, offer.remind(LATER).orElseThrow().getClass());
        assertTrue(offer.remind(LATER.plusSeconds(1)).isEmpty());
        assertEquals(LAPSED, offer.live().orElseThrow().getState(LATER));
        assertEquals(SENT, offer.live().orElseThrow().getState(LATER.minusSeconds(1)));
        assertRefused("offers.lapsed", () -> offer.accept(SEEN, "Zoë Łukasz", LATER));
    }

    @Test
    void nobodyIsHiredBeforeConditionsAreClosed() {
        Offer offer = inState(ACCEPTED);
        assertRefused("offers.conditions.open", offer::requireHireable);
        offer.closeCondition(0, ConditionState.WAIVED, RECRUITER, NOW);
        offer.requireHireable();
        assertRefused("offers.not-accepted", () -> inState(SENT).requireHireable());
    }

    @Test
    void whereTheLawWantsPaperTheHireWaitsForIt() {
        OfferTerms paper = with(TERMS, TERMS.pay(), "", true);
        Offer offer = new Offer(
                JobApplications.inStatus(CandidateStatus.OFFER), paper, AdvertComparison.NONE, RECRUITER, NOW);
        send(offer);
        offer.accept(SEEN, "Zoë Łukasz", NOW);
        offer.closeCondition(0, ConditionState.MET, RECRUITER, NOW);
        assertRefused("offers.paper.awaited", offer::requireHireable);
        offer.receivePaper(RECRUITER, NOW);
        offer.requireHireable();
    }

    @Test
    void afterTheStartNobodyBacksOut() {
        Offer offer = inState(ACCEPTED);
        assertRefused("offers.started", () -> offer.backOut(SEEN, null, Instant.parse("2027-01-05T00:00:00Z")));
        offer.backOut(SEEN, null, Instant.parse("2027-01-04T23:59:59Z"));
    }

    @Test
    void onceAcceptedAWithdrawalSaysWhy() {
        Offer offer = inState(ACCEPTED);
        assertRefused(
                "offers.withdraw.reason-required",
                () -> offer.withdraw(AfterWithdrawal.NOT_SELECTED, " ", RECRUITER, NOW));
    }

    @Test
    void whatIsMissingIsNamedBesideItsField() {
        Offer offer = new Offer(
                JobApplications.inStatus(CandidateStatus.INTERVIEW),
                new OfferTerms(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, false, null,
                        null, null, null),
                AdvertComparison.NONE,
                RECRUITER,
                NOW);
        InvalidInput refused = assertThrows(InvalidInput.class, () -> offer.submit(RECRUITER, NOW));
        assertEquals(
                "pay startDate letter answerBy",
                String.join(
                        " ",
                        refused.getProblems().stream()
                                .map(problem -> problem.field())
                                .toList()));
    }

    @Test
    void thereIsNoOfferForAnApplicationThatIsOver() {
        assertRefused(
                "applications.over",
                () -> new Offer(
                        JobApplications.inStatus(CandidateStatus.NOT_SELECTED),
                        TERMS,
                        AdvertComparison.NONE,
                        RECRUITER,
                        NOW));
    }

    @Test
    void aVersionThatWasGivenUpHasNoNumberOfItsOwn() {
        Offer offer = begun();
        offer.discard(RECRUITER, NOW);
        offer.write(TERMS, AdvertComparison.NONE, RECRUITER, NOW);
        offer.stage(AdvertComparison.NONE, LETTER, NOW, true, RECRUITER, NOW);
        OfferSent first = (OfferSent) offer.tell(NOW);
        assertEquals(1, offer.live().orElseThrow().getNumber());
        assertEquals(Occasion.FIRST, first.occasion());
        assertEquals(
                Occasion.MORE_TIME,
                offer.extend(LATER.plusSeconds(1), RECRUITER, LATER).occasion());
    }

    @Test
    void anOfferIsNotToldAfterItsLastDay() {
        Offer offer = begun();
        InvalidInput refused = assertThrows(
                InvalidInput.class, () -> offer.stage(AdvertComparison.NONE, LETTER, LATER, true, RECRUITER, NOW));
        assertEquals("answerBy", refused.getProblems().getFirst().field());

        offer.stage(AdvertComparison.NONE, LETTER, NOW, true, RECRUITER, NOW);
        assertTrue(offer.isToldWithDecision(LATER.minusSeconds(1)));
        assertFalse(offer.isToldWithDecision(LATER), "the decision is told alone");
        assertEquals(OfferChanged.class, offer.tell(LATER).getClass());
        assertFalse(offer.isKnown());
        assertFalse(offer.unsent().orElseThrow().isStaged());
    }

    @Test
    void theLetterNamesTheDayOnWhichItIsSent() {
        Offer offer = begun();
        LetterFile old = new LetterFile(SHA, LETTER.dated().minusDays(2));
        assertRefused(
                "offers.document.changed", () -> offer.stage(AdvertComparison.NONE, old, NOW, true, RECRUITER, NOW));
    }

    @Test
    void whoWithdrawsForGoodGivesUpTheNextVersion() {
        Offer offer = inState(SENT);
        offer.write(more(TERMS), AdvertComparison.NONE, RECRUITER, NOW);
        offer.stage(AdvertComparison.NONE, LETTER, NOW, false, RECRUITER, NOW);
        offer.withdraw(AfterWithdrawal.NOT_SELECTED, null, RECRUITER, NOW);
        assertTrue(offer.unsent().isEmpty());
        assertEquals(DISCARDED, offer.getVersions().getLast().getState(NOW));
    }

    @Test
    void whoAcceptedIsNotTurnedDownWithoutAWordAboutTheOffer() {
        inState(SENT).requireEndable();
        assertRefused("offers.accepted", () -> inState(ACCEPTED).requireEndable());
    }

    @Test
    void nobodyIsTurnedDownWhileANewVersionIsBeingSent() {
        Offer offer = inState(SENT);
        offer.write(more(TERMS), AdvertComparison.NONE, RECRUITER, NOW);
        offer.requireEndable();
        offer.stage(AdvertComparison.NONE, LETTER, NOW, false, RECRUITER, NOW);
        assertRefused("offers.staged", offer::requireEndable);
    }

    @Test
    void refusalsNameDaysWhereTheLetterCountsThem() {
        LocalDate today = LETTER.dated();
        assertEquals(List.of(LAST_DAY), arguments(() -> inState(SENT).accept(SEEN, "Zoë Łukasz", LATER)));
        assertEquals(List.of(today), arguments(() -> inState(WITHDRAWN).accept(SEEN, "Zoë Łukasz", NOW)));
        assertEquals(
                List.of("Zoë Łukasz", today), arguments(() -> inState(ACCEPTED).requireEndable()));
        Offer newer = inState(SENT);
        newer.write(TERMS, AdvertComparison.NONE, RECRUITER, NOW);
        send(newer);
        assertEquals(List.of(2, today), arguments(() -> newer.accept(SEEN, "Zoë Łukasz", NOW)));
        assertEquals(today, newer.changedOn());
        assertTrue(newer.wasJustTold());
    }

    private static List<Object> arguments(Executable refused) {
        return assertThrows(RuleViolation.class, refused).getArguments();
    }

    @Test
    void moreTimeEndsLater() {
        assertRefused("offers.extend.past", () -> inState(SENT).extend(LATER, RECRUITER, LATER));
    }

    @Test
    void whatTheTimeToldIsChangedByNobody() {
        assertNull(inState(SENT).getChangedBy());
    }

    @ParameterizedTest
    @MethodSource("dishonest")
    void payThatWouldDodgeTheComparisonIsRefused(SalaryRange pay) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> begun().write(
                        with(TERMS, pay, "", false), AdvertComparison.NONE, RECRUITER, NOW));
        assertEquals("pay", refused.getProblems().getFirst().field());
    }

    static Stream<SalaryRange> dishonest() {
        BigDecimal pay = BigDecimal.valueOf(30_000);
        return Stream.of(
                new SalaryRange("GBP", pay, BigDecimal.valueOf(999_999), PayUnit.YEAR, 2080),
                new SalaryRange("GBP", pay, null, PayUnit.YEAR, 0),
                new SalaryRange("GBP", pay, null, PayUnit.YEAR, 4001),
                new SalaryRange("POUND", pay, null, PayUnit.YEAR, 2080),
                new SalaryRange("GBP", new BigDecimal("1E+999999999"), null, PayUnit.YEAR, 2080),
                new SalaryRange("GBP", new BigDecimal("1E-999999999"), null, PayUnit.YEAR, 2080));
    }

    @Test
    void payByTheHourIsComparedForTheHoursThatAreOffered() {
        OfferTerms terms = with(TERMS, Offers.pay("GBP", BigDecimal.valueOf(15), PayUnit.HOUR, 2800), "", false);
        assertEquals(31_200, terms.comparedPay().annualMax().intValue(), "15 an hour for 40 hours in 52 weeks");
    }

    @Test
    void datesAndVersionsAreBounded() {
        Offer offer = inState(SENT);
        assertRefused("offers.date.too-far", () -> offer.extend(Instant.parse("2999-01-01T00:00:00Z"), RECRUITER, NOW));
        assertThrows(InvalidInput.class, () -> begun().write(
                        Offers.terms(LocalDate.MAX), AdvertComparison.NONE, RECRUITER, NOW));
        assertThrows(InvalidInput.class, () -> new Offer(
                        JobApplications.inStatus(CandidateStatus.OFFER),
                        Offers.terms(LAST_DAY.plusYears(3)),
                        AdvertComparison.NONE,
                        RECRUITER,
                        NOW)
                .submit(RECRUITER, NOW));
        for (int version = 2; version <= 100; version++) {
            offer.write(TERMS, AdvertComparison.NONE, RECRUITER, NOW);
            offer.discard(RECRUITER, NOW);
        }
        assertRefused("offers.versions.too-many", () -> offer.write(TERMS, AdvertComparison.NONE, RECRUITER, NOW));
    }

    private static void assertRefused(String code, Executable command) {
        assertEquals(code, assertThrows(RuleViolation.class, command).getCode());
    }
}
