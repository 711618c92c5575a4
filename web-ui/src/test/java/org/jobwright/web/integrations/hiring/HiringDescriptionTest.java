package org.jobwright.web.integrations.hiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jobwright.domain.offers.OfferTerms;
import org.junit.jupiter.api.Test;

/** What programs may send and get about messages, interviews and offers is described, all of it, and nothing else. */
class HiringDescriptionTest {

    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry("Offer", ApiOffer.class),
            Map.entry("OfferList", ApiOffer.All.class),
            Map.entry("OfferLinks", ApiOffer.Links.class),
            Map.entry("OfferVersion", ApiOffer.Version.class),
            Map.entry("OfferTerms", OfferTerms.class),
            Map.entry("OfferPatch", OfferTerms.class),
            Map.entry("OfferSending", SendBody.class),
            Map.entry("OfferWithdrawal", WithdrawBody.class),
            Map.entry("Message", ApiMessage.class),
            Map.entry("MessageFile", ApiMessage.File.class),
            Map.entry("MessageList", ApiMessageList.class),
            Map.entry("MessageText", MessageBody.class),
            Map.entry("Interview", ApiInterview.class),
            Map.entry("InterviewList", ApiInterviewList.class),
            Map.entry("InterviewLinks", ApiInterview.Links.class),
            Map.entry("InterviewPanelMember", ApiInterview.Seat.class),
            Map.entry("OfferedTimes", ApiInterview.Times.class),
            Map.entry("OfferedSlot", ApiInterview.Slot.class),
            Map.entry("InterviewWish", ApiInterview.Wish.class),
            Map.entry("WishedWindow", ApiInterview.Window.class),
            Map.entry("InterviewPlan", InterviewBody.class),
            Map.entry("InterviewText", InterviewSettings.class),
            Map.entry("InterviewPatch", InterviewSettings.class),
            Map.entry("InterviewSeat", InterviewSettings.Seat.class),
            Map.entry("InterviewTimes", InterviewTimes.class),
            Map.entry("InterviewSlot", InterviewTimes.Slot.class),
            Map.entry("InterviewChoices", ApiInterviewChoices.class),
            Map.entry("InterviewChoice", ApiInterviewChoices.Choice.class));

    private final JsonNode description = description();

    @Test
    void everyValueIsDescribed() {
        RECORDS.forEach((name, type) -> {
            Set<String> components = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> properties = new TreeSet<>();
            description
                    .at("/components/schemas/" + name + "/properties")
                    .fieldNames()
                    .forEachRemaining(properties::add);
            assertEquals(components, properties, name);
        });
    }

    private static JsonNode description() {
        try (InputStream file = MessagesResource.class.getResourceAsStream("/org/jobwright/web/openapi.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
