package org.jobwright.container.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.services.messages.ConversationQueries;
import org.junit.jupiter.api.Test;

/** The number of conversations with something unread, which is shown beside Messages on each page. */
@ContainerTest
class UnreadIT extends Talk {

    @Test
    void aConversationCountsOnceUntilItIsOpened() throws Exception {
        for (AccountId writer : new AccountId[] {opening.recruiter(), candidate}) {
            AccountId reader = writer.equals(candidate) ? opening.recruiter() : candidate;
            send(writer, "Hello");
            send(writer, "Are you there?");
            assertEquals(0, unread(reader), "not delivered yet");
            deliver();
            assertEquals(1, unread(reader));
            assertEquals(0, unread(writer));
            Callers.asPerson(reader, () -> conversations.open(application));
            assertEquals(0, unread(reader));
        }
    }

    @Test
    void manyAreCountedOnlyAsFarAsTheyAreTold() throws Exception {
        harbour.copyApplicant(opening, candidate, ConversationQueries.MOST_UNREAD + 20);
        rows.change(
                "insert into conversation (id, version, application_id, organization_id, candidate_id)"
                        + " select gen_random_uuid(), 0, a.id, a.organization_id, a.candidate_id from job_application a"
                        + " where a.posting_id = ?",
                opening.posting().value());
        rows.change("""
                insert into message (id, version, conversation_id, side, author_id, body, state, created_at, deliver_at,
                    delivered_at, mailed)
                  select gen_random_uuid(), 0, c.id, 'CANDIDATE', c.candidate_id, 'Hello', 'DELIVERED', now(), now(), now(), true
                    from conversation c join job_application a on a.id = c.application_id
                    where a.posting_id = ?""", opening.posting().value());

        assertEquals(ConversationQueries.MOST_UNREAD + 1, unread(opening.recruiter()));
        assertEquals(0, unread(candidate), "their own message");
    }

    private long unread(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> queries.unread());
    }
}
