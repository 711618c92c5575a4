package org.jobwright.instance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jobwright.contract.ApiException;
import org.jobwright.contract.api.ProgramsApi;
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
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The second half of hiring, for a program that knows nothing but the description: messages, interviews and an offer. */
@ExtendWith(Product.class)
class HiringContractIT {

    private ProgramsApi api;
    private String application;

    @BeforeEach
    void anApplicantWithoutAnOffer(Instance instance) throws Exception {
        api = new ProgramsApi(ContractProgram.client(instance));
        for (JobApplication listed : api.listApplications(null, "SCREENING", null, 99).getItems()) {
            JobApplication read = api.getApplication(listed.getReference());
            if (!read.getHidden()
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

    private static LocalDate day(int in) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(in);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
