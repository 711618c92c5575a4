package org.jobwright.services.outcomes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.outcomes.OutcomeLink;
import org.jobwright.domain.outcomes.OutcomeQuestion;
import org.jobwright.domain.outcomes.OutcomeReply;
import org.jobwright.domain.shared.failures.NotFound;

/** What a person answers by the secret of their link. The system acts, because nobody is signed in. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class OutcomeLinkService {

    @Inject
    private OutcomeRepository questions;

    @Inject
    private OutcomeAsking asking;

    @Inject
    private OutcomeReplies replies;

    /** Empty if there is no such link, it was used, or its reader may no longer answer. */
    public Optional<AskedOutcome> find(Secret secret) {
        return questions
                .link(secret)
                .flatMap(link -> questions.find(link.getQuestion()).filter(question -> isFor(link, question)))
                .map(questions::show);
    }

    /** Answers it; from then on the link leads nowhere, unless the answer was "later". */
    public AskedOutcome answer(Secret secret, OutcomeReply reply) {
        OutcomeLink link = questions.link(secret).orElseThrow(NotFound::new);
        OutcomeQuestion question = questions.lock(link.getQuestion());
        if (!isFor(link, question)) {
            throw new NotFound();
        }
        replies.keep(question, reply, link.getAccount());
        return questions.show(question);
    }

    private boolean isFor(OutcomeLink link, OutcomeQuestion question) {
        return question.isOpen() && asking.mayAnswer(question, link.getAccount());
    }
}
