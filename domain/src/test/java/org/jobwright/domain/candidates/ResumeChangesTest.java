package org.jobwright.domain.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jobwright.domain.candidates.ResumeChanges.Part;
import org.jobwright.domain.candidates.ResumeChanges.Section;
import org.junit.jupiter.api.Test;

class ResumeChangesTest {

    private static final Resume BEFORE = Resume.fromJson("""
            {"basics": {"name": "Amara Okonjo", "phone": "+44 29 2018 0111"},
             "work": [{"name": "Harbour Rail"}, {"name": "Severn Signals"}],
             "skills": [{"name": "Axle counters", "level": "Advanced"}]}""");

    @Test
    void anIdenticalResumeHasNoChanges() {
        assertEquals(List.of(), ResumeChanges.between(BEFORE, BEFORE).sections());
    }

    @Test
    void addedRemovedAndUnchangedEntriesAreCountedBySection() {
        Resume after = Resume.fromJson("""
                {"basics": {"name": "Amara Okonjo", "phone": "+44 29 2018 0222"},
                 "work": [{"name": "Severn Signals"}, {"name": "Wye Valley Line"}, {"name": "Taff Trams"}]}""");
        assertEquals(
                List.of(
                        new Section(Part.BASICS, 1, 1, 1),
                        new Section(Part.WORK, 2, 1, 1),
                        new Section(Part.SKILLS, 0, 1, 0)),
                ResumeChanges.between(BEFORE, after).sections());
    }
}
