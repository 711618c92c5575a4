package org.jobwright.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jobwright.domain.today.Signal;

/**
 * The test sees that these signals appear by their cause, and vanish with it. {@code SignalTestsTest} finds those that
 * have none.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.SOURCE)
public @interface AppearsAndVanishes {

    Signal[] value();
}
