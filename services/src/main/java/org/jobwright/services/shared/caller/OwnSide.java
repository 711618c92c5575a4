package org.jobwright.services.shared.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service, or one of its methods, about what is a person's own: their profile, their applications, how they sign in. It is closed to sessions that
 * only the provider of an employer opened: an employer must not come to the applications of its people by signing in as
 * them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OwnSide {}
