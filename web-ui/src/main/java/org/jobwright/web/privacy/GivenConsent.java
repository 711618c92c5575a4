package org.jobwright.web.privacy;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;

/**
 * Something the person agreed to.
 *
 * @param words what it allows whom, and until when
 * @param inForce whether it still counts
 * @param withdraw takes it back; null if it is over, or ends with something else
 * @param subject whom it is about, for people who hear the button
 */
record GivenConsent(String words, boolean inForce, String subject, SerializableRunnable withdraw)
        implements Serializable {}
