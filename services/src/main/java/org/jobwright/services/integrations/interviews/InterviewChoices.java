package org.jobwright.services.integrations.interviews;

import java.util.List;
import org.jobwright.services.interviews.Colleague;
import org.jobwright.services.interviews.kits.KitChoice;
import org.jobwright.services.interviews.rooms.RoomChoice;

/** What can be chosen for an interview: who can be in the panel, in which room they meet, and by which kit they ask. */
public record InterviewChoices(List<Colleague> colleagues, List<RoomChoice> rooms, List<KitChoice> kits) {

    public InterviewChoices {
        colleagues = List.copyOf(colleagues);
        rooms = List.copyOf(rooms);
        kits = List.copyOf(kits);
    }
}
