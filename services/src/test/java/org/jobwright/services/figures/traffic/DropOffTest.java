package org.jobwright.services.figures.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jobwright.domain.applications.apply.DraftPart;
import org.junit.jupiter.api.Test;

class DropOffTest {

    private static final int ENOUGH = 5;

    @Test
    void partsOfFewPeopleAreOneLine() {
        assertEquals(
                List.of(of(DraftPart.CV, 9), of(null, 6)),
                DropOff.withoutSmall(
                        List.of(of(DraftPart.CONTACT, 4), of(DraftPart.CV, 9), of(DraftPart.LETTER, 2)), ENOUGH));
    }

    @Test
    void whatWouldBeLeftOfAllMinusTheOthersTakesTheSmallestWithIt() {
        assertEquals(
                List.of(of(DraftPart.LETTER, 9), of(null, 8)),
                DropOff.withoutSmall(
                        List.of(of(DraftPart.CONTACT, 1), of(DraftPart.CV, 7), of(DraftPart.LETTER, 9)), ENOUGH));
    }

    @Test
    void enoughPeopleAreNamed() {
        List<DropOff> all = List.of(of(DraftPart.CONTACT, 5), of(DraftPart.CV, 7));
        assertEquals(all, DropOff.withoutSmall(all, ENOUGH));
        assertEquals(List.of(), DropOff.withoutSmall(List.of(), ENOUGH));
    }

    private static DropOff of(DraftPart part, long drafts) {
        return new DropOff(part, "", drafts);
    }
}
