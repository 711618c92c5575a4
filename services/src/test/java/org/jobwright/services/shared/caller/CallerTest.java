package org.jobwright.services.shared.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the database answers depends on who asks. */
class CallerTest {

    private final Caller caller = new Caller();
    private int asked;

    private record Question() {}

    @Test
    void aQuestionIsAskedOnce() {
        assertEquals("person 1", answer("person"));
        assertEquals("person 1", answer("person"));
    }

    @Test
    void theSystemAndThePersonDoNotHearEachOthersAnswers() {
        assertEquals("system 1", caller.apart(() -> answer("system")));
        assertEquals("person 2", answer("person"));
        assertEquals("system 1", caller.apart(() -> answer("system")));
        assertEquals("person 2", answer("person"));
    }

    @Test
    void afterAChangeOfTheCallerAllIsAskedAgain() {
        answer("person");
        caller.forgetAnswers();
        assertEquals("person 2", answer("person"));
    }

    private String answer(String who) {
        return caller.once(new Question(), () -> who + " " + ++asked);
    }
}
