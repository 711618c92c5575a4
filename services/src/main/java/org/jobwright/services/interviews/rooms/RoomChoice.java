package org.jobwright.services.interviews.rooms;

import java.io.Serializable;
import org.jobwright.domain.interviews.rooms.RoomId;

/**
 * A room of an employer.
 *
 * @param version what a change of it names, so that two do not overwrite each other
 */
public record RoomChoice(RoomId id, Long version, String name) implements Serializable {}
