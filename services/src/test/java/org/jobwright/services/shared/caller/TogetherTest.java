package org.jobwright.services.shared.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final Together together = new Together();
    private final List<String> done = new ArrayList<>();

    @Test
    void anEventAloneIsHandledAtOnce() {
        together.handle(TogetherTest.class, 1, all -> done.add("numbers " + all));
        assertEquals(List.of("numbers [1]"), done);
    }

    @Test
    void eachTypeOfEventKeepsTheWorkOfItsMethod() {
        together.change(() -> {
            together.handle(TogetherTest.class, 1, all -> done.add("numbers " + all));
            together.handle(TogetherTest.class, "a", all -> done.add("words " + all));
            together.handle(TogetherTest.class, 2, all -> done.add("numbers " + all));
            assertEquals(List.of(), done);
        });
        assertEquals(List.of("numbers [1, 2]", "words [a]"), done);
    }

    @Test
    void whatTheWorkCausesIsHandledToo() {
        together.change(() -> together.handle(
                TogetherTest.class,
                1,
                numbers -> together.handle(TogetherTest.class, "a", words -> done.add(numbers + " " + words))));
        assertEquals(List.of("[1] [a]"), done);
    }

    @Test
    void manyRecordsAreNotChangedWhileOthersAre() {
        assertThrows(
                IllegalStateException.class, () -> together.change(() -> together.change(() -> done.add("inner"))));
        together.change(() -> done.add("next"));
        assertEquals(List.of("next"), done);
    }
}
