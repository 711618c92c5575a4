package org.jobwright.domain.interviews.rooms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * The room in which an interview takes place; nobody else has it then.
 *
 * @param id null once the room was removed
 * @param name as it was when the interview was planned; the place begins with it
 */
@Embeddable
public record BookedRoom(
        @Column(name = "room_id") UUID id,
        @Column(name = "room_name") String name) implements Serializable {

    private static final String THEN = ", ";

    /** The whole place, with what else is said about it. */
    public String at(String typed) {
        return typed.isEmpty() ? name : name + THEN + typed;
    }

    /** What is said about a place besides the room. */
    public String besides(String place) {
        return place.startsWith(name + THEN) ? place.substring(name.length() + THEN.length()) : "";
    }
}
