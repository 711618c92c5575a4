package org.jobwright.web.integrations.hiring;

import java.util.List;
import org.jobwright.services.integrations.interviews.InterviewChoices;

/** What can be chosen for an interview. */
record ApiInterviewChoices(List<Choice> colleagues, List<Choice> rooms, List<Choice> kits) {

    /** One of them. */
    record Choice(String id, String name) {}

    static ApiInterviewChoices of(InterviewChoices choices) {
        return new ApiInterviewChoices(
                choices.colleagues().stream()
                        .map(one -> new Choice(one.account().toString(), one.name()))
                        .toList(),
                choices.rooms().stream()
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList(),
                choices.kits().stream()
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList());
    }
}
