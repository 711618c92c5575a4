package org.jobwright.services.organizations.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.organizations.domains.DomainAnswer;
import org.jobwright.domain.organizations.domains.DomainResult;

/** Looks for the record of a domain. */
@ApplicationScoped
class DomainLookup {

    @Inject
    private TextRecords records;

    /** Asks at each place until the record is found. It is missing only if all places were asked. */
    DomainLook look(DomainQuestion question) {
        String server = "";
        int others = 0;
        for (String place : question.places()) {
            TextRecords.Answer answer = records.at(place);
            server = answer.server();
            List<String> texts = answer.texts();
            if (texts.contains(question.value())) {
                return new DomainLook(question.domain(), new DomainAnswer(DomainResult.PROVED, server, others));
            }
            if (!answer.known()) {
                return new DomainLook(question.domain(), new DomainAnswer(DomainResult.COULD_NOT_ASK, server, others));
            }
            others += texts.size();
        }
        return new DomainLook(question.domain(), new DomainAnswer(DomainResult.NOT_THERE, server, others));
    }
}
