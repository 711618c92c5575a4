package org.jobwright.domain.shared;

import java.io.Serializable;
import java.util.UUID;

/** The identity of an aggregate: a time-ordered UUID with its own type, so that ids cannot be mixed up. */
public interface Identifier extends Serializable {

    UUID value();
}
