package org.jobwright.instance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jobwright.contract.ApiClient;
import org.jobwright.contract.ApiException;
import org.jobwright.contract.api.ProgramsApi;
import org.jobwright.contract.model.AccessToken;
import org.jobwright.contract.model.Event;
import org.jobwright.contract.model.EventList;
import org.jobwright.contract.model.Figures;
import org.jobwright.contract.model.Interview;
import org.jobwright.contract.model.InterviewChoices;
import org.jobwright.contract.model.InterviewPatch;
import org.jobwright.contract.model.InterviewPlan;
import org.jobwright.contract.model.InterviewSeat;
import org.jobwright.contract.model.InterviewText;
import org.jobwright.contract.model.JobApplication;
import org.jobwright.contract.model.Message;
import org.jobwright.contract.model.MessageList;
import org.jobwright.contract.model.MessageText;
import org.jobwright.contract.model.Offer;
import org.jobwright.contract.model.OfferPatch;
import org.jobwright.contract.model.OfferSending;
import org.jobwright.contract.model.OfferVersion;
import org.jobwright.contract.model.PayRange;
import org.jobwright.contract.model.Stage;
import org.jobwright.contract.model.StageMove;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second half of hiring, for a program that knows nothing but the description: messages, interviews and an offer. */
@ExtendWith(Product.class)
class HiringContractIT {

    private static final String JOB = "JW-2026-000001";
    private static final Set<JobApplication.StatusEnum> OPEN = EnumSet.of(
            JobApplication.StatusEnum.SUBMITTED, JobApplication.StatusEnum.VIEWED, JobApplication.StatusEnum.IN_REVIEW);

    private ProgramsApi api;
    private String application;

    @BeforeEach
    void anApplicantWithoutAnOffer(Instance instance) throws Exception {
        api = new ProgramsApi(ContractProgram.client(instance));
        for (JobApplication listed : api.listApplications(null, "SCREENING", null, 99).getItems()) {
            JobApplication read = api.getApplication(listed.getReference());
            if (OPEN.contains(read.getStatus())
                    && !read.getHidden()
                    && read.getDecision() == null
                    && api.listOffers(read.getReference()).getItems().isEmpty()) {
                application = read.getReference();
                return;
            }
        }
        throw new AssertionError("no applicant to whom an offer can be made");
    }

    @Test
    void anApplicantIsWrittenToMetAndOfferedTheJob() throws Exception {
        MessageList before = api.listMessages(application, null, 99);
        Message written = api.writeMessage(
                application, key(), before.getEtag(), new MessageText().text("Can you come on Monday?"));
        assertEquals(Message.StateEnum.WAITING, written.getState());
        ApiException unread = assertThrows(
                ApiException.class,
                () -> api.writeMessage(application, key(), before.getEtag(), new MessageText().text("Or Tuesday?")));
        assertEquals(412, unread.getCode());

        InterviewChoices choices = api.listInterviewChoices(application);
        Interview planned = api.planInterview(application, key(), new InterviewPlan()
                .interview(new InterviewText()
                        .kind(InterviewText.KindEnum.PHONE)
                        .title("A first call")
                        .start(day(3) + "T10:00")
                        .zone("Europe/London")
                        .minutes(30)
                        .panel(List.of(new InterviewSeat()
                                .account(choices.getColleagues().getFirst().getId())))));
        Interview moved =
                api.changeInterview(planned.getReference(), planned.getEtag(), new InterviewPatch().minutes(45));
        assertEquals(45, moved.getMinutes());
        assertEquals(planned.getTitle(), moved.getTitle());
        assertEquals(
                Interview.StateEnum.CANCELLED,
                api.cancelInterview(moved.getReference(), key(), moved.getEtag()).getState(),
                "nobody knew of it");
        assertTrue(api.listInterviews(application).getItems().stream()
                .anyMatch(one -> one.getReference().equals(planned.getReference())));

        Offer begun = api.beginOffer(application, key(), new OfferPatch()
                .pay(new PayRange().currency("GBP").min(BigDecimal.valueOf(42_000)))
                .startDate(day(40))
                .letter("We look forward to working with you.")
                .flagReason("As agreed with the applicant")
                .answerBy(day(10)));
        assertEquals(null, begun.getVersions().getFirst().getTerms());
        Offer sent = api.sendOffer(begun.getReference(), key(), begun.getEtag(), new OfferSending().beyondOpenings(true));
        OfferVersion version = api.getOffer(sent.getReference()).getVersions().getFirst();
        assertTrue(version.getStaged());
        assertEquals(0, BigDecimal.valueOf(42_000).compareTo(version.getTerms().getPay().getMin()));
        assertEquals(
                "OFFER",
                api.getApplication(application).getDecision().getOutcome().getValue(),
                "a person releases it");
    }

    @Test
    void aClientWithAnAccessTokenReadsWhatHappensAndHowHiringGoes(Instance instance) throws Exception {
        String secret = ContractProgram.token(instance);
        ApiClient unknown = new ApiClient();
        unknown.updateBaseUri("http://" + instance.address("/").getAuthority());
        AccessToken access = new ProgramsApi(unknown)
                .getAccessToken("client_credentials", "events:read figures:read", secret.substring(0, 8), secret);
        ProgramsApi reader = new ProgramsApi(ContractProgram.client(instance, access.getAccessToken()));
        assertEquals(900, access.getExpiresIn());

        assertEquals("harbour-rail", reader.getOrganization().getSlug());
        Figures figures = reader.getFigures(null);
        assertFalse(figures.getFunnel().isEmpty());
        assertEquals(JOB, reader.getPostingFigures(JOB, null).getPosting());
        String stage = api.getApplication(application).getStage().getId();
        move(api.getApplication(application).getStages().stream()
                .map(Stage::getId)
                .filter(each -> !each.equals(stage))
                .findFirst()
                .orElseThrow());
        move(stage);
        EventList events = reader.listEvents(null, 99);
        assertEquals(
                List.of("application.stage_changed", "application.stage_changed"),
                events.getItems().stream().map(Event::getType).toList());
        assertEquals(List.of(), reader.listEvents(events.getCursor(), 99).getItems());
        ApiException refused = assertThrows(ApiException.class, () -> reader.listPostings(null, null, 1));
        assertEquals(403, refused.getCode());
    }

    private void move(String stage) throws ApiException {
        JobApplication read = api.getApplication(application);
        api.moveApplication(application, key(), read.getEtag(), new StageMove().stage(stage));
    }

    private static LocalDate day(int in) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(in);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
